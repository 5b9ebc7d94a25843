package dev.kuleshov.core.scene;

import dev.kuleshov.api.media.Picture;

/** Takes away the black bars above, below or beside a picture: they are no part of the place. */
final class Matte {

  /** A bar is no brighter than this anywhere. */
  private static final int BLACK = 24;

  /** At most this share of the picture is taken away at each side. */
  private static final double MOST = .25;

  private Matte() {}

  /**
   * Returns the picture between its bars, stretched to the whole size.
   *
   * @param picture with bars or without
   */
  static Picture without(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    int top = bar(picture, height, 0, 1, true);
    int bottom = bar(picture, height, height - 1, -1, true);
    int left = bar(picture, width, 0, 1, false);
    int right = bar(picture, width, width - 1, -1, false);
    if (top + bottom + left + right == 0) {
      return picture;
    }
    byte[] rgb = new byte[picture.rgb().length];
    for (int y = 0; y < height; y++) {
      int fromY = top + (2 * y + 1) * (height - top - bottom) / (2 * height);
      for (int x = 0; x < width; x++) {
        int fromX = left + (2 * x + 1) * (width - left - right) / (2 * width);
        System.arraycopy(picture.rgb(), 3 * (fromY * width + fromX), rgb, 3 * (y * width + x), 3);
      }
    }
    return new Picture(width, height, rgb);
  }

  /** How many rows or columns are black; none where even more are, which is a dark picture. */
  private static int bar(Picture picture, int lines, int first, int step, boolean rows) {
    int most = (int) (MOST * lines);
    int count = 0;
    while (count <= most && isBlack(picture, first + count * step, rows)) {
      count++;
    }
    return count > most ? 0 : count;
  }

  private static boolean isBlack(Picture picture, int line, boolean row) {
    int pixels = row ? picture.width() : picture.height();
    for (int i = 0; i < pixels; i++) {
      int at = 3 * (row ? line * picture.width() + i : i * picture.width() + line);
      for (int c = 0; c < 3; c++) {
        if ((picture.rgb()[at + c] & 0xff) > BLACK) {
          return false;
        }
      }
    }
    return true;
  }
}
