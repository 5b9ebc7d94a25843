package dev.kuleshov.core.shot;

/**
 * Says how unlike two frames are.
 *
 * <p>Two views that fail in different places: histograms forgive all motion and are fooled by like
 * colours; blocks that look for themselves in the other frame forgive small motion only and are not
 * fooled by colours.
 */
final class Likeness {

  private static final int BLOCK_WIDTH = 8;
  private static final int BLOCK_HEIGHT = 9;
  private static final int BLOCK_PIXELS = BLOCK_WIDTH * BLOCK_HEIGHT;
  private static final int REACH = 4;

  /** Grey levels that are forgiven in a block without detail. */
  private static final float FLOOR = 4;

  /** Light does not change by more than this from one frame to the next. */
  private static final float MOST_GAIN = 5;

  private final int[] spiral = spiral();
  private final byte[] lit = new byte[Miniature.PIXELS];

  /** Returns half the sum of absolute differences of the histograms, in [0,1]. */
  static float histogram(Miniature a, Miniature b) {
    float luma = distance(a, b, 0, Miniature.LUMA_BINS);
    float blue = distance(a, b, Miniature.LUMA_BINS, Miniature.COLOR_BINS);
    float red = distance(a, b, Miniature.LUMA_BINS + Miniature.COLOR_BINS, Miniature.COLOR_BINS);
    return (2 * luma + blue + red) / 4;
  }

  private static float distance(Miniature a, Miniature b, int from, int bins) {
    float sum = 0;
    for (int i = from; i < from + bins; i++) {
      sum += Math.abs(a.histogram[i] - b.histogram[i]);
    }
    return sum / 2;
  }

  /**
   * Returns 1 minus the correlation of the blurred luma, in [0,2]: what a change of exposure leaves
   * as it is. Frames without any structure are like nothing, not even each other.
   */
  static float structure(Miniature a, Miniature b) {
    float sumA = 0;
    float sumB = 0;
    float squareA = 0;
    float squareB = 0;
    float product = 0;
    for (int i = 0; i < Miniature.CELLS; i++) {
      float x = a.cells[i] - 128;
      float y = b.cells[i] - 128;
      sumA += x;
      sumB += y;
      squareA += x * x;
      squareB += y * y;
      product += x * y;
    }
    float n = Miniature.CELLS;
    float varianceA = squareA / n - sumA / n * (sumA / n);
    float varianceB = squareB / n - sumB / n * (sumB / n);
    float covariance = product / n - sumA / n * (sumB / n);
    return 1 - covariance / (float) Math.sqrt((varianceA + 1) * (varianceB + 1));
  }

  /**
   * Returns the mean over all blocks of what the best match within {@value #REACH} pixels leaves
   * unexplained, against the block's own detail: near 0 for the same view, near 1 for another.
   */
  float blocks(Miniature from, Miniature to) {
    return blocks(from.luma, to.luma);
  }

  /**
   * Returns the same with the second frame brought to the light of the first: to its mean and its
   * contrast.
   */
  float blocksInLikeLight(Miniature from, Miniature to) {
    float gain = (from.contrast + 1) / (to.contrast + 1);
    gain = Math.max(1 / MOST_GAIN, Math.min(MOST_GAIN, gain));
    for (int i = 0; i < Miniature.PIXELS; i++) {
      float level = from.mean + gain * ((to.luma[i] & 0xff) - to.mean);
      lit[i] = (byte) (int) Math.max(0, Math.min(255, level + .5f));
    }
    return blocks(from.luma, lit);
  }

  private float blocks(byte[] from, byte[] to) {
    float sum = 0;
    int blocks = 0;
    for (int y = 0; y < Miniature.HEIGHT; y += BLOCK_HEIGHT) {
      for (int x = 0; x < Miniature.WIDTH; x += BLOCK_WIDTH) {
        float best = (float) match(from, to, x, y) / BLOCK_PIXELS;
        float detail = (detail(from, x, y) + detail(to, x, y)) / 2;
        sum += Math.min(1, best / (detail + FLOOR));
        blocks++;
      }
    }
    return sum / blocks;
  }

  /** Mean absolute deviation from the block's mean. */
  private static float detail(byte[] luma, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + BLOCK_HEIGHT; y++) {
      for (int x = left; x < left + BLOCK_WIDTH; x++) {
        sum += luma[y * Miniature.WIDTH + x] & 0xff;
      }
    }
    int mean = (sum + BLOCK_PIXELS / 2) / BLOCK_PIXELS;
    int deviation = 0;
    for (int y = top; y < top + BLOCK_HEIGHT; y++) {
      for (int x = left; x < left + BLOCK_WIDTH; x++) {
        deviation += Math.abs((luma[y * Miniature.WIDTH + x] & 0xff) - mean);
      }
    }
    return (float) deviation / BLOCK_PIXELS;
  }

  /** Least sum of absolute differences, looked for from no motion outwards. */
  private int match(byte[] from, byte[] to, int left, int top) {
    int best = Integer.MAX_VALUE;
    for (int step = 0; step < spiral.length && best > BLOCK_PIXELS; step += 2) {
      int dx = spiral[step];
      int dy = spiral[step + 1];
      if (left + dx < 0
          || left + dx + BLOCK_WIDTH > Miniature.WIDTH
          || top + dy < 0
          || top + dy + BLOCK_HEIGHT > Miniature.HEIGHT) {
        continue;
      }
      int shift = dy * Miniature.WIDTH + dx;
      int sum = 0;
      for (int y = top; y < top + BLOCK_HEIGHT && sum < best; y++) {
        int row = y * Miniature.WIDTH + left;
        for (int i = row; i < row + BLOCK_WIDTH; i++) {
          sum += Math.abs((from[i] & 0xff) - (to[i + shift] & 0xff));
        }
      }
      best = Math.min(best, sum);
    }
    return best;
  }

  /** Steps from (0,0) outwards, by rings. */
  private static int[] spiral() {
    int[] steps = new int[2 * (2 * REACH + 1) * (2 * REACH + 1)];
    int n = 0;
    for (int ring = 0; ring <= REACH; ring++) {
      for (int dy = -ring; dy <= ring; dy++) {
        for (int dx = -ring; dx <= ring; dx++) {
          if (Math.max(Math.abs(dx), Math.abs(dy)) == ring) {
            steps[n++] = dx;
            steps[n++] = dy;
          }
        }
      }
    }
    return steps;
  }
}
