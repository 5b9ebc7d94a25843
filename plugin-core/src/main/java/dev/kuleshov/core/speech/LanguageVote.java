package dev.kuleshov.core.speech;

import java.util.Arrays;

/**
 * Finds the language of a film from its first chunks: one short cry may sound like any language,
 * half a minute does not.
 */
final class LanguageVote {

  /**
   * How much of a chunk is enough: to listen for the language costs as much as to write it down.
   */
  static final int SECONDS_OF_EACH = 10;

  private static final double SURE = 0.9;
  private static final double ENOUGH_SECONDS = 30;
  private static final double SECONDS_TO_BE_SURE = 5;

  private double[] sum = new double[0];
  private double seconds;

  /**
   * Hears how one chunk sounds.
   *
   * @param probabilities one for each language
   * @param length of the chunk in seconds
   */
  void add(float[] probabilities, double length) {
    if (sum.length == 0) {
      sum = new double[probabilities.length];
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] += length * probabilities[i];
    }
    seconds += length;
  }

  /** Returns whether further chunks would hardly change the vote. */
  boolean isSure() {
    double share = seconds == 0 ? 0 : sum[winner()] / seconds;
    return seconds >= ENOUGH_SECONDS || (seconds >= SECONDS_TO_BE_SURE && share >= SURE);
  }

  /** Returns the number of the likeliest language; ask after the first {@link #add}. */
  int winner() {
    double best = Arrays.stream(sum).max().orElseThrow();
    for (int i = 0; i < sum.length; i++) {
      if (sum[i] == best) {
        return i;
      }
    }
    return 0;
  }
}
