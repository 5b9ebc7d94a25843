package dev.kuleshov.core.visual;

/** A block of one plane that is looked for in the plane before. */
final class Window {

  private static final int OUTSIDE = Integer.MAX_VALUE;

  int left;
  int top;
  int right;
  int bottom;

  /** The motion of the least error so far, to the right and down in pixels. */
  int bestX;

  int bestY;
  int best;

  /** What {@link #solve} adds to the motion, in pixels. */
  float restX;

  float restY;

  private byte[] before;
  private byte[] now;
  private int width;
  private int height;

  /** Takes up two planes of the same size. */
  void open(byte[] planeBefore, byte[] planeNow, int planeWidth, int planeHeight) {
    before = planeBefore;
    now = planeNow;
    width = planeWidth;
    height = planeHeight;
  }

  int size() {
    return (right - left) * (bottom - top);
  }

  /** Mean absolute step between neighbours, the lesser of across and down: an edge has one only. */
  float detail() {
    int across = 0;
    int down = 0;
    for (int y = top; y + 1 < bottom; y++) {
      for (int i = y * width + left; i + 1 < y * width + right; i++) {
        int here = now[i] & 0xff;
        across += Math.abs((now[i + 1] & 0xff) - here);
        down += Math.abs((now[i + width] & 0xff) - here);
      }
    }
    return (float) Math.min(across, down) / Math.max(1, size());
  }

  /** Forgets what was found for another block. */
  void start() {
    best = OUTSIDE;
    bestX = 0;
    bestY = 0;
  }

  /** Tries one motion. */
  void look(int x, int y) {
    int error = error(x, y, best);
    if (error < best) {
      best = error;
      bestX = x;
      bestY = y;
    }
  }

  /** Goes to the better neighbour until none is better, for some steps at most. */
  void descend(int steps) {
    for (int step = 0; step < steps; step++) {
      int x = bestX;
      int y = bestY;
      look(x - 1, y);
      look(x + 1, y);
      look(x, y - 1);
      look(x, y + 1);
      if (bestX == x && bestY == y) {
        return;
      }
    }
  }

  /**
   * Solves for the rest of a pixel between the two blocks by least squares of the brightness
   * constancy (Lucas and Kanade 1981), in {@link #restX} and {@link #restY}, each in [-.5,.5].
   */
  void solve() {
    restX = 0;
    restY = 0;
    int shift = bestY * width + bestX;
    int fromX = Math.max(left, bestX + 1);
    int toX = Math.min(right, width + bestX - 1);
    int toY = Math.min(bottom, height + bestY - 1);
    float xx = 1;
    float yy = 1;
    float xy = 0;
    float xt = 0;
    float yt = 0;
    for (int y = Math.max(top, bestY + 1); y < toY; y++) {
      for (int i = y * width + fromX; i < y * width + toX; i++) {
        int k = i - shift;
        int slopeX = (before[k + 1] & 0xff) - (before[k - 1] & 0xff);
        int slopeY = (before[k + width] & 0xff) - (before[k - width] & 0xff);
        int change = (now[i] & 0xff) - (before[k] & 0xff);
        xx += slopeX * slopeX;
        yy += slopeY * slopeY;
        xy += slopeX * slopeY;
        xt += slopeX * change;
        yt += slopeY * change;
      }
    }
    float determinant = xx * yy - xy * xy;
    if (determinant > .01f * xx * yy) {
      restX = Math.max(-.5f, Math.min(.5f, 2 * (xy * yt - yy * xt) / determinant));
      restY = Math.max(-.5f, Math.min(.5f, 2 * (xy * xt - xx * yt) / determinant));
    }
  }

  /** Sum of absolute differences if the block has moved by (x, y); may stop above the limit. */
  private int error(int x, int y, int limit) {
    if (left < x || right - x > width || top < y || bottom - y > height) {
      return OUTSIDE;
    }
    int shift = y * width + x;
    int sum = 0;
    for (int row = top; row < bottom && sum < limit; row++) {
      int end = row * width + right;
      for (int i = row * width + left; i < end; i++) {
        sum += Math.abs((now[i] & 0xff) - (before[i - shift] & 0xff));
      }
    }
    return sum;
  }
}
