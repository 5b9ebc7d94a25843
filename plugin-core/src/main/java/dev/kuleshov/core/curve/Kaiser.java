package dev.kuleshov.core.curve;

/**
 * Smoothing with a Kaiser window.
 *
 * <p>The window is I₀(β·√(1 − x²)) / I₀(β) for x in [-1,1]. At both ends of a film it is cut off
 * and its weights are made to add up to one again.
 */
final class Kaiser {

  /** Shape of the window, after Hanjalic and Xu 2005. */
  private static final double BETA = 5;

  private final double[] half;

  /**
   * Makes a window.
   *
   * @param samples its whole width in samples; less than 3 smooths nothing
   */
  Kaiser(int samples) {
    half = new double[samples / 2 + 1];
    for (int i = 0; i < half.length; i++) {
      double x = (double) i / half.length;
      half[i] = bessel(BETA * StrictMath.sqrt(1 - x * x)) / bessel(BETA);
    }
  }

  double[] smooth(double[] values) {
    double[] even = new double[values.length];
    java.util.Arrays.fill(even, 1);
    return smooth(values, even);
  }

  /** The weighted mean around each place; where all weights are zero, the value itself. */
  double[] smooth(double[] values, double[] weights) {
    double[] smoothed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double sum = 0;
      double mass = 0;
      int to = Math.min(values.length - 1, i + half.length - 1);
      for (int j = Math.max(0, i - half.length + 1); j <= to; j++) {
        double weight = half[Math.abs(i - j)] * weights[j];
        sum += weight * values[j];
        mass += weight;
      }
      smoothed[i] = mass > 0 ? sum / mass : values[i];
    }
    return smoothed;
  }

  /** I₀, the modified Bessel function of the first kind, by its power series. */
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > sum * 1e-12; k++) {
      term *= x * x / (4.0 * k * k);
      sum += term;
    }
    return sum;
  }
}
