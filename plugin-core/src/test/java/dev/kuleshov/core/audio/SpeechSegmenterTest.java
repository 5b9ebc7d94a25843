package dev.kuleshov.core.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeechSegmenterTest {
  private static final int WINDOW = VoiceActivity.WINDOW;
  private static final int PADDING = SpeechSegmenter.PADDING;

  @Test
  void segment_nothingLikely_noSpeech() {
    assertEquals(List.of(), segment(probabilities(100)));
  }

  @Test
  void segment_oneStretch_isPaddedOnBothSides() {
    float[] sure = probabilities(100, 30, 60);

    assertEquals(List.of(samples(30 * WINDOW - PADDING, 60 * WINDOW + PADDING)), segment(sure));
  }

  @Test
  void segment_betweenTheThresholds_keepsSpeakingButDoesNotBegin() {
    float[] unsure = new float[100];
    Arrays.fill(unsure, 10, 40, 0.45f);
    Arrays.fill(unsure, 40, 50, 0.9f);
    Arrays.fill(unsure, 50, 70, 0.45f);

    assertEquals(List.of(samples(40 * WINDOW - PADDING, 70 * WINDOW + PADDING)), segment(unsure));
  }

  @Test
  void segment_breathShorterThanPatience_isSpannedOver() {
    assertEquals(1, segment(probabilities(100, 10, 30, 33, 50)).size());
  }

  @Test
  void segment_pauseTooShortAfterPadding_isSpannedOver() {
    assertEquals(1, segment(probabilities(100, 10, 30, 36, 50)).size());
  }

  @Test
  void segment_pause_splits() {
    List<TimeRange> speech = segment(probabilities(100, 10, 30, 40, 50));

    assertEquals(
        List.of(
            samples(10 * WINDOW - PADDING, 30 * WINDOW + PADDING),
            samples(40 * WINDOW - PADDING, 50 * WINDOW + PADDING)),
        speech);
  }

  @Test
  void segment_clickOfTwoWindows_isNoSpeech() {
    assertEquals(List.of(), segment(probabilities(100, 10, 12)));
  }

  @Test
  void segment_monosyllableOfThreeWindows_isSpeech() {
    assertEquals(1, segment(probabilities(100, 10, 13)).size());
  }

  @Test
  void segment_speechToTheEnds_staysInsideTheSound() {
    float[] always = probabilities(10, 0, 10);
    long samples = 9 * WINDOW + 100;

    assertEquals(List.of(samples(0, samples)), SpeechSegmenter.segment(always, samples));
  }

  @Test
  void segment_anyProbabilities_rangesAreInOrderAndApart() {
    Random random = new Random(3);
    float[] wild = new float[5000];
    for (int i = 0; i < wild.length; i++) {
      wild[i] = (float) Math.pow(random.nextDouble(), 2);
    }

    List<TimeRange> speech = segment(wild);

    assertTrue(speech.size() > 10, "random windows make many ranges: " + speech.size());
    RationalTime gap = new RationalTime(SpeechSegmenter.SHORTEST_GAP, 16_000);
    for (int i = 1; i < speech.size(); i++) {
      RationalTime between = speech.get(i).start().minus(speech.get(i - 1).end());
      assertTrue(between.compareTo(gap) >= 0, "gap before " + speech.get(i));
    }
  }

  private static List<TimeRange> segment(float[] probabilities) {
    return SpeechSegmenter.segment(probabilities, (long) probabilities.length * WINDOW);
  }

  /** Certain speech in the windows [from, to) given in pairs, certain silence elsewhere. */
  private static float[] probabilities(int windows, int... fromTo) {
    float[] probabilities = new float[windows];
    for (int i = 0; i < fromTo.length; i += 2) {
      Arrays.fill(probabilities, fromTo[i], fromTo[i + 1], 0.95f);
    }
    return probabilities;
  }

  private static TimeRange samples(long from, long to) {
    return new TimeRange(new RationalTime(from, 16_000), new RationalTime(to, 16_000));
  }
}
