package dev.kuleshov.core.face;

/**
 * A picture in memory.
 *
 * @param width pixels, 1 or more
 * @param height pixels, 1 or more
 * @param pixels rows from the top without padding: blue, green, red, one byte each
 */
@SuppressWarnings("ArrayRecordComponent")
record BgrPicture(int width, int height, byte[] pixels) {

  /** Checks that there are as many bytes as the size asks for. */
  BgrPicture {
    if (width <= 0 || height <= 0 || pixels.length != width * height * 3) {
      throw new IllegalArgumentException(
          pixels.length + " bytes are not a picture of " + width + "x" + height);
    }
  }

  /**
   * Returns the picture at another size: each new pixel is the mean of the area that it covers, or
   * the nearest pixel where the new picture is the larger one.
   *
   * @param newWidth pixels, 1 or more
   * @param newHeight pixels, 1 or more
   */
  BgrPicture resized(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    byte[] out = new byte[newWidth * newHeight * 3];
    int[] sums = new int[newWidth * 3];
    int[] lefts = edges(width, newWidth);
    int[] tops = edges(height, newHeight);
    for (int row = 0; row < newHeight; row++) {
      int top = tops[row];
      int bottom = Math.max(top + 1, tops[row + 1]);
      java.util.Arrays.fill(sums, 0);
      for (int y = top; y < bottom; y++) {
        addRow(y, lefts, sums);
      }
      for (int column = 0; column < newWidth; column++) {
        int count =
            (Math.max(lefts[column] + 1, lefts[column + 1]) - lefts[column]) * (bottom - top);
        int to = (row * newWidth + column) * 3;
        for (int c = 0; c < 3; c++) {
          out[to + c] = (byte) ((sums[column * 3 + c] + count / 2) / count);
        }
      }
    }
    return new BgrPicture(newWidth, newHeight, out);
  }

  private void addRow(int y, int[] lefts, int[] sums) {
    for (int column = 0; column < lefts.length - 1; column++) {
      int blue = 0;
      int green = 0;
      int red = 0;
      int left = lefts[column];
      int right = Math.max(left + 1, lefts[column + 1]);
      int at = (y * width + left) * 3;
      for (int x = left; x < right; x++, at += 3) {
        blue += pixels[at] & 0xff;
        green += pixels[at + 1] & 0xff;
        red += pixels[at + 2] & 0xff;
      }
      sums[column * 3] += blue;
      sums[column * 3 + 1] += green;
      sums[column * 3 + 2] += red;
    }
  }

  /** Where each new pixel begins, rounded to whole old ones; one more entry for the end. */
  private static int[] edges(int from, int to) {
    int[] edges = new int[to + 1];
    for (int i = 0; i <= to; i++) {
      edges[i] = (int) ((long) i * from / to);
    }
    return edges;
  }
}
