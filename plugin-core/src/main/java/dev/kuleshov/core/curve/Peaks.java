package dev.kuleshov.core.curve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds peaks by their topographic prominence, in time linear in the curve's length. */
final class Peaks {

  /**
   * A peak.
   *
   * @param place where, in samples
   * @param prominence how far one must go down to reach anything higher, in the curve's unit
   */
  record Peak(int place, double prominence) {}

  private Peaks() {}

  /**
   * The peak of greatest prominence, the later of two. A curve's first and last value count as
   * peaks when the curve falls away from them on the one side that they have.
   */
  static Optional<Peak> mostProminent(double[] values) {
    double[] left = drops(values, false);
    double[] right = drops(values, true);
    Peak best = null;
    for (int i = 0; i < values.length; i++) {
      double prominence =
          i == 0 ? right[i] : i == values.length - 1 ? left[i] : Math.min(left[i], right[i]);
      if (prominence > 0 && (best == null || prominence >= best.prominence())) {
        best = new Peak(i, prominence);
      }
    }
    return Optional.ofNullable(best);
  }

  /** How far the curve falls beside each place, before it is higher again than there. */
  private static double[] drops(double[] values, boolean toTheRight) {
    int n = values.length;
    double[] drops = new double[n];
    double[] lowest = new double[n];
    Deque<Integer> higher = new ArrayDeque<>();
    for (int k = 0; k < n; k++) {
      int i = toTheRight ? n - 1 - k : k;
      lowest[i] = values[i];
      while (!higher.isEmpty() && values[higher.peek()] <= values[i]) {
        lowest[i] = Math.min(lowest[i], lowest[higher.pop()]);
      }
      drops[i] = values[i] - lowest[i];
      higher.push(i);
    }
    return drops;
  }
}
