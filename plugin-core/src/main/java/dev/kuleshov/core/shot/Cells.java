package dev.kuleshov.core.shot;

/** Arithmetic on the blurred pictures of miniatures, taken as points in a space of colours. */
final class Cells {

  private Cells() {}

  /** Returns the squared distance. */
  static double squareDistance(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      float difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }

  /** Returns the squared distance of a point from the place at a share of the way from a to b. */
  static double squareDistance(float[] point, float[] a, float[] b, float share) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      float difference = point[i] - a[i] - share * (b[i] - a[i]);
      sum += difference * difference;
    }
    return sum;
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
