package dev.kuleshov.core.speech;

import java.util.Arrays;

/** Where a stretch of sound is loud and where it pauses, in hundredths of a second. */
final class Loudness {

  private static final int STEP = 160;

  /** Decibels below the loudest speech, and above the quietest moments, at which sound is quiet. */
  private static final double BELOW_SPEECH = 32;

  private static final double ABOVE_FLOOR = 4;
  private static final double LEAST_BELOW_SPEECH = 20;
  private static final double NOTHING = -100;

  private final int length;
  private final int[] quietBefore;
  private final int[] nextLoud;
  private final int[] lastLoud;

  /**
   * Measures sound.
   *
   * @param samples mono at 16 kHz
   */
  Loudness(float[] samples) {
    length = Math.max(1, samples.length / STEP);
    double[] levels = new double[length];
    for (int i = 0; i < length; i++) {
      levels[i] = level(samples, (i - 1) * STEP / 2 * 2, (i + 2) * STEP);
    }
    double threshold = threshold(levels);
    quietBefore = new int[length + 1];
    nextLoud = new int[length + 1];
    lastLoud = new int[length + 1];
    nextLoud[length] = length;
    for (int i = 0; i < length; i++) {
      boolean quiet = levels[i] < threshold;
      quietBefore[i + 1] = quietBefore[i] + (quiet ? 1 : 0);
      lastLoud[i + 1] = quiet ? lastLoud[i] : i + 1;
    }
    for (int i = length - 1; i >= 0; i--) {
      nextLoud[i] = levels[i] < threshold ? nextLoud[i + 1] : i;
    }
  }

  private static double level(float[] samples, int from, int to) {
    double sum = 0;
    int first = Math.max(0, from);
    int end = Math.min(samples.length, to);
    for (int i = first; i < end; i++) {
      sum += samples[i] * samples[i];
    }
    return sum <= 0 ? NOTHING : Math.max(NOTHING, 10 * Math.log10(sum / (end - first)));
  }

  private static double threshold(double[] levels) {
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    double speech = sorted[(sorted.length - 1) * 95 / 100];
    double floor = sorted[(sorted.length - 1) / 20];
    return Math.min(
        Math.max(speech - BELOW_SPEECH, floor + ABOVE_FLOOR), speech - LEAST_BELOW_SPEECH);
  }

  /** Returns how many hundredths there are. */
  int length() {
    return length;
  }

  /** Returns the first loud hundredth from a place on; the length where none follows. */
  int nextLoud(int place) {
    return nextLoud[place];
  }

  /** Returns the end of the last loud hundredth before a place; 0 where none comes before. */
  int lastLoud(int place) {
    return lastLoud[place];
  }

  /** Returns how many hundredths of a range are quiet. */
  int quiet(int from, int to) {
    return to <= from ? 0 : quietBefore[to] - quietBefore[from];
  }
}
