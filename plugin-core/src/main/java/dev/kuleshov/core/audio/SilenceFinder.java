package dev.kuleshov.core.audio;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.SoundSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where nothing is heard: stretches of at least 0.3 s in which every 20 ms stay below a
 * threshold that the film itself sets.
 *
 * <p>The threshold is the film's noise floor (the level that a twentieth of the film stays below,
 * digital silence apart) plus {@link #ABOVE_FLOOR}. It is at least {@link #ALWAYS_SILENT}, and
 * otherwise at most {@link #BELOW_LOUD} under the loud parts (the level that a twentieth of the
 * film exceeds), so that music without a pause has no silence.
 */
final class SilenceFinder {

  /** What counts as silent in any film, in dBFS RMS. */
  static final float ALWAYS_SILENT = -60;

  /** How far above the noise floor it is still silent, in dB. */
  static final float ABOVE_FLOOR = 6;

  /** How far under the loud parts silence must lie, in dB. */
  static final float BELOW_LOUD = 25;

  /** Fewest blocks of a silence: 0.3 s. */
  private static final int SHORTEST = SoundSink.SAMPLE_RATE * 3 / 10 / LevelMeter.BLOCK;

  private SilenceFinder() {}

  /**
   * Returns the silences in order.
   *
   * @param levels of each 20 ms, in dBFS RMS
   */
  static List<TimeRange> find(float[] levels) {
    float threshold = threshold(levels);
    List<TimeRange> silences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= levels.length; i++) {
      if (i == levels.length || levels[i] >= threshold) {
        if (i - start >= SHORTEST) {
          silences.add(new TimeRange(time(start), time(i)));
        }
        start = i + 1;
      }
    }
    return silences;
  }

  /** Returns the level below which a film with these levels is silent. */
  static float threshold(float[] levels) {
    float[] sorted = levels.clone();
    Arrays.sort(sorted);
    int first = 0;
    while (first < sorted.length && sorted[first] <= LevelMeter.FLOOR) {
      first++;
    }
    int count = sorted.length - first;
    if (count == 0) {
      return ALWAYS_SILENT;
    }
    float floor = sorted[first + count / 20];
    float loud = sorted[first + count - 1 - count / 20];
    return Math.max(ALWAYS_SILENT, Math.min(floor + ABOVE_FLOOR, loud - BELOW_LOUD));
  }

  private static RationalTime time(int block) {
    return new RationalTime((long) block * LevelMeter.BLOCK, SoundSink.SAMPLE_RATE);
  }
}
