package dev.kuleshov.core.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.inference.SpeechNet;
import dev.kuleshov.footage.Requires;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechDetectorTest {
  private final List<float[]> played = new ArrayList<>();

  /** A net that takes everything loud for speech. */
  private final VoiceActivity loudness =
      window -> {
        played.add(window.clone());
        double sum = 0;
        for (float sample : window) {
          sum += Math.abs(sample);
        }
        return sum / window.length > 0.05 ? 0.9f : 0.1f;
      };

  @Test
  void accept_chunksOfAnySize_playsEachWindowOnceInOrder() {
    float[] sound = Sounds.noise(1.0, 0.1, 1);
    SpeechDetector detector = new SpeechDetector(loudness);

    Sounds.feed(detector, sound, 333);

    assertEquals(32, played.size());
    float[] heard = Sounds.join(played.toArray(new float[0][]));
    assertArrayEquals(sound, Arrays.copyOf(heard, sound.length));
    assertEquals(0f, heard[heard.length - 1], "the last window is filled up with silence");
  }

  @Test
  void speech_lastWindowCutShort_endsWithTheSound() {
    SpeechDetector detector = new SpeechDetector(loudness);

    Sounds.feed(detector, Sounds.noise(1.0, 0.2, 1), 4096);

    assertEquals(
        List.of(new TimeRange(RationalTime.ZERO, RationalTime.ofSeconds(1))), detector.speech());
  }

  @Test
  void speech_murmurOfWhichTheNetIsNeverSure_isNotToBeWrittenDown() {
    float[] murmur = Sounds.noise(1.024, 0.1, 1);
    float[] words = Sounds.noise(1.024, 0.3, 2);
    VoiceActivity hesitant =
        window -> {
          double sum = 0;
          for (float sample : window) {
            sum += Math.abs(sample);
          }
          double mean = sum / window.length;
          return mean > 0.15 ? 0.95f : mean > 0.05 ? 0.7f : 0.1f;
        };
    SpeechDetector detector = new SpeechDetector(hesitant);

    Sounds.feed(detector, Sounds.join(murmur, Sounds.silence(1.024), words), 1024);

    assertEquals(2, detector.speech().size());
    List<TimeRange> clear = detector.speech(200);
    assertEquals(1, clear.size());
    assertEquals(2.048, clear.get(0).start().toSeconds(), 0.1);
  }

  @Test
  void accept_longSilence_sparesTheNet() {
    SpeechDetector detector = new SpeechDetector(loudness);

    Sounds.feed(detector, Sounds.silence(60), 1024);

    assertEquals(16, played.size());
    assertEquals(List.of(), detector.speech());
  }

  @Test
  void accept_soundAfterSilence_playsTheWindowBeforeItToo() {
    float[] hiss = Sounds.noise(512 * 40 / 16_000.0, 1e-5, 2);
    SpeechDetector detector = new SpeechDetector(loudness);

    Sounds.feed(detector, Sounds.join(hiss, Sounds.noise(0.5, 0.2, 3)), 1024);

    assertArrayEquals(Arrays.copyOfRange(hiss, 39 * 512, 40 * 512), played.get(16));
    assertEquals(1, detector.speech().size());
  }

  @Test
  void speech_silenceBetweenSentences_isTheSameAsWithoutSparing() {
    float[] sentence = Sounds.read(Requires.footage("speech/librivox_0890.wav"));
    float[] sound = Sounds.join(sentence, Sounds.silence(3.2), sentence);
    try (SpeechNet net = SpeechNet.load(Requires.model("vad/silero_vad.jit"))) {
      SpeechDetector detector = new SpeechDetector(net::probability);
      Sounds.feed(detector, sound, 1000);
      net.reset();
      float[] probabilities = new float[(sound.length + 511) / 512];
      for (int i = 0; i < probabilities.length; i++) {
        probabilities[i] = net.probability(Arrays.copyOfRange(sound, i * 512, i * 512 + 512));
      }

      assertEquals(SpeechSegmenter.segment(probabilities, sound.length), detector.speech());
    }
  }

  @Test
  void speech_readAloud_coversTheReadingAndNotTheRest() {
    float[] reading = Sounds.read(Requires.footage("speech/librivox_0870.wav"));
    try (SpeechNet net = SpeechNet.load(Requires.model("vad/silero_vad.jit"))) {
      SpeechDetector detector = new SpeechDetector(net::probability);
      Sounds.feed(
          detector, Sounds.join(Sounds.noise(2, 0.001, 4), reading, Sounds.silence(2)), 999);

      double spoken =
          detector.speech().stream().mapToDouble(range -> range.duration().toSeconds()).sum();
      assertTrue(spoken > 6 && spoken < 7.1, "7.1 s are read without a pause; found " + spoken);
      assertTrue(detector.speech().get(0).start().toSeconds() > 1.9, "starts with the reader");
    }
  }
}
