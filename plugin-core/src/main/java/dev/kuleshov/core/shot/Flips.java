package dev.kuleshov.core.shot;

/**
 * How the cells of a picture stand between two others: in a wipe each shows the one or the other.
 *
 * @param changed the share of cells in which the two others differ
 * @param flipped the share of these that are nearer to the second
 * @param between how far these are from the nearer one, mean of squares against the squared
 *     distance of the two: 0 for the one or the other, .25 for an even mix
 */
record Flips(double changed, double flipped, double between) {

  /** Squared distance over luma and colour at which a cell has changed. */
  private static final float CHANGED = 12 * 12;

  static Flips of(float[] point, float[] first, float[] last) {
    int changed = 0;
    int flipped = 0;
    double between = 0;
    for (int i = 0; i < Miniature.CELLS; i++) {
      float apart = square(first, last, i);
      if (apart > CHANGED) {
        float fromFirst = square(point, first, i);
        float fromLast = square(point, last, i);
        changed++;
        flipped += fromLast < fromFirst ? 1 : 0;
        between += Math.min(1, Math.min(fromFirst, fromLast) / apart);
      }
    }
    int count = Math.max(1, changed);
    return new Flips((double) changed / Miniature.CELLS, (double) flipped / count, between / count);
  }

  private static float square(float[] a, float[] b, int cell) {
    float luma = a[cell] - b[cell];
    float blue = a[Miniature.CELLS + cell] - b[Miniature.CELLS + cell];
    float red = a[2 * Miniature.CELLS + cell] - b[2 * Miniature.CELLS + cell];
    return luma * luma + blue * blue + red * red;
  }
}
