package dev.kuleshov.core.audio;

/** Moving averages over an envelope. */
final class Smoothing {
  private Smoothing() {}

  /**
   * Returns the mean of the values within reach of each place; places outside do not count.
   *
   * @param values any
   * @param reach places on each side
   */
  static float[] mean(float[] values, int reach) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    float[] means = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(values.length, i + reach + 1);
      means[i] = (float) ((sums[to] - sums[from]) / (to - from));
    }
    return means;
  }

  /**
   * Returns the values under a Gaussian; places outside count as 0.
   *
   * @param values any
   * @param sigma its standard deviation in places
   */
  static float[] gaussian(float[] values, double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    float[] kernel = new float[2 * reach + 1];
    double total = 0;
    for (int i = -reach; i <= reach; i++) {
      total += Math.exp(-0.5 * i * i / (sigma * sigma));
    }
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = (float) (Math.exp(-0.5 * i * i / (sigma * sigma)) / total);
    }
    float[] smooth = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      float sum = 0;
      for (int k = Math.max(-reach, -i); k <= Math.min(reach, values.length - 1 - i); k++) {
        sum += kernel[k + reach] * values[i + k];
      }
      smooth[i] = sum;
    }
    return smooth;
  }
}
