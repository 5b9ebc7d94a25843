package dev.kuleshov.core.evaluation;

/**
 * Whether probabilities are worth what they say: the expected calibration error, over fifteen bins.
 * (C. Guo and others, "On Calibration of Modern Neural Networks", 2017.)
 */
final class Calibration {

  private static final int BINS = 15;

  private final int[] counts = new int[BINS];
  private final int[] hits = new int[BINS];
  private final double[] said = new double[BINS];

  /** Hears of an answer: how sure, and whether it was right. */
  void add(double probability, boolean right) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    counts[bin]++;
    hits[bin] += right ? 1 : 0;
    said[bin] += probability;
  }

  /** The mean distance of what was said and what came true, in [0,1]. */
  double error() {
    double sum = 0;
    int all = 0;
    for (int i = 0; i < BINS; i++) {
      sum += Math.abs(said[i] - hits[i]);
      all += counts[i];
    }
    return all == 0 ? 0 : sum / all;
  }
}
