package dev.kuleshov.core.curve;

import java.util.Arrays;

/** Statistics that a few wild values do not sway. */
final class Robust {

  private static final double HIGH = .95;

  /** What lies between the high and the low end of most values, in deviations. */
  private static final double DEVIATIONS = 6;

  private Robust() {}

  /** The value below which a share of all values lies; 0 where there are none. */
  static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  static double median(double[] values) {
    return quantile(values, .5);
  }

  /**
   * Returns (x − median) / (MAD + ε), or over a sixth of what nine tenths of the values span where
   * that is more: in a film that is calm for most of its length, the MAD alone would send every
   * excitement to the same end of the scale.
   *
   * @param epsilon a deviation that means nothing yet, in the values' own unit: it keeps noise
   *     small in a film in which nothing happens
   */
  static double[] z(double[] values, double epsilon) {
    double median = median(values);
    double deviation = median(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
    double span = quantile(values, HIGH) - quantile(values, 1 - HIGH);
    double scale = Math.max(deviation + epsilon, span / DEVIATIONS);
    return Arrays.stream(values).map(v -> (v - median) / scale).toArray();
  }

  /** A z-score brought into (-1,1): the sigmoid, stretched to both signs. */
  static double squash(double z) {
    return 2 / (1 + StrictMath.exp(-z)) - 1;
  }

  static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  static double min(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).min().orElse(0);
  }

  static double max(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).max().orElse(0);
  }
}
