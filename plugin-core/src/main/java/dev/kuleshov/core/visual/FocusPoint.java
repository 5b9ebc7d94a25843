package dev.kuleshov.core.visual;

/**
 * Guesses where the eye is drawn: to what stands out by local contrast or moves against the rest,
 * and, when nothing does, to the middle.
 */
final class FocusPoint {

  /** What motion against the rest by a picture width weighs, in grey levels of contrast. */
  private static final double MOTION = 1200;

  /** The most that motion can weigh, in grey levels. */
  private static final double MOST = 48;

  /** Pull of the middle, in grey levels. */
  private static final double MIDDLE = 2;

  private final double[] interest = new double[BlockMotion.BLOCKS];

  /** From the left, in [0,1]. */
  double x;

  /** From the top, in [0,1]. */
  double y;

  /**
   * Looks at a picture.
   *
   * @param blocks the motion of its blocks
   * @param motion what the whole picture shares of it
   */
  void look(Plane plane, BlockMotion blocks, Motion motion) {
    double mean = 0;
    for (int i = 0; i < interest.length; i++) {
      interest[i] = contrast(plane, i);
      if (blocks.trust[i] > 0) {
        double own = Math.hypot(blocks.dx[i] - motion.sharedX, blocks.dy[i] - motion.sharedY);
        interest[i] += Math.min(MOST, MOTION * own);
      }
      mean += interest[i] / interest.length;
    }
    double total = MIDDLE * MIDDLE;
    double sumX = .5 * total;
    double sumY = .5 * total;
    for (int i = 0; i < interest.length; i++) {
      double out = Math.max(0, interest[i] - mean / 2);
      double weight = out * out;
      total += weight;
      int column = i % BlockMotion.ACROSS;
      int row = i / BlockMotion.ACROSS;
      sumX += weight * (column + .5) / BlockMotion.ACROSS;
      sumY += weight * (row + .5) / BlockMotion.DOWN;
    }
    x = sumX / total;
    y = sumY / total;
  }

  /** Standard deviation of luma within a block of the half plane. */
  private static double contrast(Plane plane, int block) {
    int left = plane.halfWidth * (block % BlockMotion.ACROSS) / BlockMotion.ACROSS;
    int right = plane.halfWidth * (block % BlockMotion.ACROSS + 1) / BlockMotion.ACROSS;
    int top = plane.halfHeight * (block / BlockMotion.ACROSS) / BlockMotion.DOWN;
    int bottom = plane.halfHeight * (block / BlockMotion.ACROSS + 1) / BlockMotion.DOWN;
    int n = Math.max(1, (right - left) * (bottom - top));
    int sum = 0;
    int squares = 0;
    for (int row = top; row < bottom; row++) {
      for (int i = row * plane.halfWidth + left; i < row * plane.halfWidth + right; i++) {
        int luma = plane.half[i] & 0xff;
        sum += luma;
        squares += luma * luma;
      }
    }
    double mean = (double) sum / n;
    return Math.sqrt(Math.max(0, (double) squares / n - mean * mean));
  }
}
