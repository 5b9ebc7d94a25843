package dev.kuleshov.core.curve;

/**
 * Several opinions on the same curve, each as strong as its confidence.
 *
 * <p>Independent opinions add to the confidence: 1 − ∏(1 − c).
 */
final class Fusion {

  private final double[] sum;
  private final double[] mass;
  private final double[] doubt;

  Fusion(int size) {
    sum = new double[size];
    mass = new double[size];
    doubt = new double[size];
    java.util.Arrays.fill(doubt, 1);
  }

  void add(int sample, double value, double confidence) {
    sum[sample] += confidence * value;
    mass[sample] += confidence;
    doubt[sample] *= 1 - confidence;
  }

  /** The joined values, smoothed with their confidence as weight. */
  double[] smooth(Kaiser kaiser) {
    double[] values = new double[sum.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = mass[i] > 0 ? sum[i] / mass[i] : 0;
    }
    return kaiser.smooth(values, mass);
  }

  double[] confidence(Kaiser kaiser) {
    return kaiser.smooth(java.util.Arrays.stream(doubt).map(d -> 1 - d).toArray());
  }
}
