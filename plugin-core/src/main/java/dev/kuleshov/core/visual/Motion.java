package dev.kuleshov.core.visual;

/** Tells the motion of the whole picture from the motion within it. */
final class Motion {

  /** This share of the detail must move alike, or nobody moved the camera. */
  private static final double AGREEMENT = .4;

  /** And so many blocks, or it was something in front of a plain wall. */
  private static final int ENOUGH = 8;

  /** Picture widths by which like motion may differ. */
  private static final float TOLERANCE = .005f;

  /** Share of its length by which like motion may differ: near things pass faster than far ones. */
  private static final float PARALLAX = .25f;

  /** Mean length of the blocks' motion, in picture widths. */
  double length;

  /** Motion that the whole picture shares, to the right and down, in picture widths. */
  double sharedX;

  double sharedY;

  private double supportX;
  private double supportY;

  /** Takes over the motion of the blocks: each block's motion is tried as everyone's. */
  void summarize(BlockMotion blocks) {
    double most = 0;
    sharedX = 0;
    sharedY = 0;
    for (int i = 0; i < BlockMotion.BLOCKS; i++) {
      if (blocks.trust[i] > 0) {
        double support = support(blocks, blocks.dx[i], blocks.dy[i]);
        if (support > most) {
          most = support;
          sharedX = supportX;
          sharedY = supportY;
        }
      }
    }
    if (most < AGREEMENT) {
      sharedX = 0;
      sharedY = 0;
    }
    length = meanLength(blocks);
  }

  /**
   * Returns the share of the detail that moves like this, among the blocks that could be seen doing
   * so: what enters the picture was not there before.
   */
  private double support(BlockMotion blocks, float x, float y) {
    float near = Math.max(TOLERANCE, PARALLAX * (float) Math.hypot(x, y));
    double total = 0;
    double agreeing = 0;
    double sumX = 0;
    double sumY = 0;
    int count = 0;
    for (int i = 0; i < BlockMotion.BLOCKS; i++) {
      float trust = blocks.trust[i];
      boolean alike = Math.abs(blocks.dx[i] - x) <= near && Math.abs(blocks.dy[i] - y) <= near;
      if (alike) {
        agreeing += trust;
        count += trust > 0 ? 1 : 0;
        sumX += trust * blocks.dx[i];
        sumY += trust * blocks.dy[i];
      }
      if (alike || !entered(i, x, y)) {
        total += trust;
      }
    }
    supportX = sumX / agreeing;
    supportY = sumY / agreeing;
    return count < ENOUGH ? 0 : agreeing / total;
  }

  private static boolean entered(int block, float x, float y) {
    int column = block % BlockMotion.ACROSS;
    int row = block / BlockMotion.ACROSS;
    return (column == 0 && x > TOLERANCE)
        || (column == BlockMotion.ACROSS - 1 && x < -TOLERANCE)
        || (row == 0 && y > TOLERANCE)
        || (row == BlockMotion.DOWN - 1 && y < -TOLERANCE);
  }

  private double meanLength(BlockMotion blocks) {
    double sum = 0;
    for (int i = 0; i < BlockMotion.BLOCKS; i++) {
      boolean told = blocks.trust[i] > 0;
      sum += Math.hypot(told ? blocks.dx[i] : sharedX, told ? blocks.dy[i] : sharedY);
    }
    return sum / BlockMotion.BLOCKS;
  }
}
