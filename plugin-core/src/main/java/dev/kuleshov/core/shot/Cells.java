package dev.kuleshov.core.shot;

/**
 * Arithmetic on the blurred pictures of miniatures, taken as points in a space of colours; their
 * length is a multiple of four.
 */
final class Cells {

  private Cells() {}

  /** Returns the squared distance, in four sums at a time: one would wait for itself. */
  static double squareDistance(float[] a, float[] b) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int i = 0; i + 3 < a.length; i += 4) {
      float d0 = a[i] - b[i];
      float d1 = a[i + 1] - b[i + 1];
      float d2 = a[i + 2] - b[i + 2];
      float d3 = a[i + 3] - b[i + 3];
      sum0 += d0 * d0;
      sum1 += d1 * d1;
      sum2 += d2 * d2;
      sum3 += d3 * d3;
    }
    return sum0 + sum1 + sum2 + sum3;
  }

  /** Returns the squared distance of a point from the place at a share of the way from a to b. */
  static double squareDistance(float[] point, float[] a, float[] b, float share) {
    float rest = 1 - share;
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int i = 0; i + 3 < a.length; i += 4) {
      float d0 = point[i] - rest * a[i] - share * b[i];
      float d1 = point[i + 1] - rest * a[i + 1] - share * b[i + 1];
      float d2 = point[i + 2] - rest * a[i + 2] - share * b[i + 2];
      float d3 = point[i + 3] - rest * a[i + 3] - share * b[i + 3];
      sum0 += d0 * d0;
      sum1 += d1 * d1;
      sum2 += d2 * d2;
      sum3 += d3 * d3;
    }
    return sum0 + sum1 + sum2 + sum3;
  }

  /** Returns how far along the way from a to b a point lies: 0 beside a, 1 beside b. */
  static double along(float[] point, float[] a, float[] b) {
    float product = 0;
    float square = 1e-3f;
    for (int i = 0; i < a.length; i++) {
      float step = b[i] - a[i];
      product += (point[i] - a[i]) * step;
      square += step * step;
    }
    return product / square;
  }

  /** Returns the share of cells whose luma differs by more than a threshold. */
  static double changed(float[] a, float[] b, float threshold) {
    int count = 0;
    for (int i = 0; i < Miniature.CELLS; i++) {
      if (Math.abs(a[i] - b[i]) > threshold) {
        count++;
      }
    }
    return (double) count / Miniature.CELLS;
  }
}
