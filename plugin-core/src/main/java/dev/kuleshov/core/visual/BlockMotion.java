package dev.kuleshov.core.visual;

import java.util.Arrays;

/**
 * Finds where each block of a picture came from in the picture before: a search on the half planes,
 * outwards from the neighbour's motion and from none, a descent on the full ones, and least squares
 * for the fraction of a pixel.
 */
final class BlockMotion {

  /** Blocks across and down. */
  static final int ACROSS = 8;

  static final int DOWN = 6;
  static final int BLOCKS = ACROSS * DOWN;

  /** How far the search goes, in pixels of the half plane: a ninth of the picture's width. */
  private static final int REACH = 5;

  /** Blocks with less detail than this do not show where they go, in grey levels. */
  private static final float BLANK = 1.5f;

  /** The share of a block's detail that an error may be for the search to end. */
  private static final float GOOD = .3f;

  /** To the right and down, in picture widths; 0 where it cannot be told. */
  final float[] dx = new float[BLOCKS];

  final float[] dy = new float[BLOCKS];

  /** How far the direction can be trusted, 0 for not at all. */
  final float[] trust = new float[BLOCKS];

  private final int[] spiral = spiral();
  private final Window half = new Window();
  private final Window full = new Window();

  /** Measures from one picture to the next, both of the same size. */
  void measure(Plane before, Plane now) {
    half.open(before.half, now.half, now.halfWidth, now.halfHeight);
    full.open(before.luma, now.luma, now.width, now.height);
    int guessX = 0;
    int guessY = 0;
    for (int block = 0; block < BLOCKS; block++) {
      int across = block % ACROSS;
      int down = block / ACROSS;
      half.left = now.halfWidth * across / ACROSS;
      half.right = now.halfWidth * (across + 1) / ACROSS;
      half.top = now.halfHeight * down / DOWN;
      half.bottom = now.halfHeight * (down + 1) / DOWN;
      float detail = half.detail();
      dx[block] = 0;
      dy[block] = 0;
      trust[block] = detail < BLANK ? 0 : Math.min(8, detail);
      if (detail >= BLANK) {
        search(guessX, guessY, GOOD * detail * half.size());
        guessX = half.bestX;
        guessY = half.bestY;
        full.left = 2 * half.left;
        full.right = 2 * half.right;
        full.top = 2 * half.top;
        full.bottom = 2 * half.bottom;
        full.start();
        full.look(2 * half.bestX, 2 * half.bestY);
        full.descend(3);
        full.solve();
        dx[block] = (full.bestX + full.restX) / now.width;
        dy[block] = (full.bestY + full.restY) / now.width;
      }
    }
  }

  private void search(int guessX, int guessY, float good) {
    half.start();
    half.look(guessX, guessY);
    for (int step = 0; step < spiral.length && half.best > good; step += 2) {
      half.look(spiral[step], spiral[step + 1]);
    }
  }

  /** Steps from (0,0) outwards, by rings. */
  private static int[] spiral() {
    int[] steps = new int[2 * (2 * REACH + 1) * (2 * REACH + 1)];
    int n = 0;
    for (int ring = 0; ring <= REACH; ring++) {
      for (int y = -ring; y <= ring; y++) {
        for (int x = -ring; x <= ring; x++) {
          if (Math.max(Math.abs(x), Math.abs(y)) == ring) {
            steps[n++] = x;
            steps[n++] = y;
          }
        }
      }
    }
    return Arrays.copyOf(steps, n);
  }
}
