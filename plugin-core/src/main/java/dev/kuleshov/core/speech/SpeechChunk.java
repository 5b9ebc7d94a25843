package dev.kuleshov.core.speech;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.SoundSink;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch that is transcribed at once: a few sentences with the pauses between them.
 *
 * @param range where in the film it is, its margins included
 * @param speech the speech in it, in order
 */
public record SpeechChunk(TimeRange range, List<TimeRange> speech) {

  /** Longer stretches are cut: short enough to be cancelled soon. */
  static final RationalTime LONGEST = RationalTime.ofSeconds(20);

  /** The same in windows of the voice-activity net, less the padding that ranges have. */
  public static final int LONGEST_WINDOWS = 20 * SoundSink.SAMPLE_RATE / 512 - 8;

  /** Pauses longer than this separate chunks. */
  private static final RationalTime LONGEST_PAUSE = RationalTime.ofMillis(1500);

  /** Sound that the model gets around the speech, where no other speech is. */
  private static final RationalTime MARGIN = RationalTime.ofMillis(200);

  /** Copies the list. */
  public SpeechChunk {
    speech = List.copyOf(speech);
  }

  /**
   * Joins ranges of speech to chunks.
   *
   * @param speech in order, none overlapping another, none longer than {@link #LONGEST}
   */
  public static List<SpeechChunk> plan(List<TimeRange> speech) {
    List<List<TimeRange>> groups = new ArrayList<>();
    for (TimeRange range : speech) {
      if (groups.isEmpty() || !belongs(groups.get(groups.size() - 1), range)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(range);
    }
    List<SpeechChunk> chunks = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<TimeRange> group = groups.get(i);
      RationalTime first = group.get(0).start();
      RationalTime before = i == 0 ? RationalTime.ZERO : end(groups.get(i - 1));
      RationalTime start = first.minus(margin(first.minus(before), i == 0));
      RationalTime end = end(group);
      boolean last = i + 1 == groups.size();
      RationalTime pause = last ? MARGIN : groups.get(i + 1).get(0).start().minus(end);
      end = end.plus(margin(pause, last));
      chunks.add(new SpeechChunk(new TimeRange(start, end), group));
    }
    return chunks;
  }

  /** A pause is shared between the chunks on both sides of it. */
  private static RationalTime margin(RationalTime pause, boolean whole) {
    return RationalTime.min(MARGIN, whole ? pause : pause.times(1, 2));
  }

  private static boolean belongs(List<TimeRange> group, TimeRange range) {
    return range.start().minus(end(group)).compareTo(LONGEST_PAUSE) <= 0
        && range.end().minus(group.get(0).start()).compareTo(LONGEST) <= 0;
  }

  private static RationalTime end(List<TimeRange> group) {
    return group.get(group.size() - 1).end();
  }

  /** Returns the first sample of the chunk in the film's sound. */
  long firstSample() {
    return sample(range.start());
  }

  /** Returns the first sample after the chunk. */
  long endSample() {
    return sample(range.end());
  }

  private static long sample(RationalTime time) {
    RationalTime samples = time.times(SoundSink.SAMPLE_RATE, 1);
    return Math.floorDiv(samples.numerator(), samples.denominator());
  }
}
