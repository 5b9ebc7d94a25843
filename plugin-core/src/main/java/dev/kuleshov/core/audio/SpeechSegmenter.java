package dev.kuleshov.core.audio;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.SoundSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes ranges of speech from the probabilities of a voice-activity net.
 *
 * <p>Hysteresis as the makers of Silero recommend it: speech begins with a window of at least
 * {@link #ENTER} and ends at the first one below {@link #LEAVE} after which none reaches {@code
 * ENTER} for 100 ms. What differs leans to the safe side, since no cut may fall inside a word:
 *
 * <ul>
 *   <li>a burst as short as {@link #SHORTEST} windows counts (a "No!" lasts less than Silero's 250
 *       ms); shorter ones are clicks and coughs;
 *   <li>{@link #PADDING} is 64 ms instead of 30: sound that was resampled or mixed down in another
 *       way moves the net's borders by a window;
 *   <li>ranges with less than {@link #SHORTEST_GAP} between them become one: the closure of a
 *       plosive is no pause.
 * </ul>
 */
final class SpeechSegmenter {
  static final float ENTER = 0.5f;
  static final float LEAVE = 0.35f;

  /** Fewest windows of at least {@link #ENTER} that speech is made of. */
  static final int SHORTEST = 3;

  /** Samples that each range gets at both ends. */
  static final int PADDING = SoundSink.SAMPLE_RATE * 64 / 1000;

  /** Fewest samples between two ranges. */
  static final int SHORTEST_GAP = SoundSink.SAMPLE_RATE / 10;

  /** Windows below the threshold after which speech has ended: the first multiple past 100 ms. */
  private static final int PATIENCE = 4;

  private final long samples;
  private final List<long[]> ranges = new ArrayList<>();
  private int start = -1;
  private int end = -1;
  private int strong;

  private SpeechSegmenter(long samples) {
    this.samples = samples;
  }

  /**
   * Returns the ranges in order, with at least {@link #SHORTEST_GAP} between them, none beyond the
   * end of the sound.
   *
   * @param probabilities one for each window of 512 samples
   * @param samples how many samples the sound has; the last window may be cut short by it
   */
  static List<TimeRange> segment(float[] probabilities, long samples) {
    SpeechSegmenter segmenter = new SpeechSegmenter(samples);
    for (int i = 0; i < probabilities.length; i++) {
      segmenter.step(i, probabilities[i]);
    }
    if (segmenter.start >= 0) {
      segmenter.close(probabilities.length);
    }
    return segmenter.ranges.stream().map(SpeechSegmenter::time).toList();
  }

  private void step(int window, float probability) {
    if (probability >= ENTER) {
      if (start < 0) {
        start = window;
        strong = 0;
      }
      strong++;
      end = -1;
    } else if (start >= 0 && probability < LEAVE) {
      if (end < 0) {
        end = window;
      }
      if (window - end >= PATIENCE) {
        close(end);
      }
    }
  }

  private void close(int endWindow) {
    if (strong >= SHORTEST) {
      long from = Math.max(0, (long) start * VoiceActivity.WINDOW - PADDING);
      long to = Math.min(samples, (long) endWindow * VoiceActivity.WINDOW + PADDING);
      long[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (last != null && from - last[1] < SHORTEST_GAP) {
        last[1] = to;
      } else {
        ranges.add(new long[] {from, to});
      }
    }
    start = -1;
    end = -1;
  }

  private static TimeRange time(long[] range) {
    return new TimeRange(
        new RationalTime(range[0], SoundSink.SAMPLE_RATE),
        new RationalTime(range[1], SoundSink.SAMPLE_RATE));
  }
}
