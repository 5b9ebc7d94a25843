package dev.kuleshov.core.visual;

/** The luma of a small frame, in full and in half width and height. */
final class Plane {

  final int width;
  final int height;
  final byte[] luma;
  final int halfWidth;
  final int halfHeight;
  final byte[] half;

  /**
   * Makes room.
   *
   * @param width even
   * @param height even
   */
  Plane(int width, int height) {
    this.width = width;
    this.height = height;
    this.luma = new byte[width * height];
    this.halfWidth = width / 2;
    this.halfHeight = height / 2;
    this.half = new byte[halfWidth * halfHeight];
  }

  /** Fills the half plane from the full one. */
  void halve() {
    for (int y = 0; y < halfHeight; y++) {
      int above = 2 * y * width;
      for (int x = 0; x < halfWidth; x++) {
        int i = above + 2 * x;
        int sum =
            (luma[i] & 0xff)
                + (luma[i + 1] & 0xff)
                + (luma[i + width] & 0xff)
                + (luma[i + width + 1] & 0xff);
        half[y * halfWidth + x] = (byte) ((sum + 2) >> 2);
      }
    }
  }
}
