package dev.kuleshov.core.media;

/** Turns packed pictures by quarters. */
final class Turn {

  private Turn() {}

  /**
   * Turns a picture.
   *
   * @param from the picture, rows from the top without padding
   * @param width its width in pixels
   * @param height its height in pixels
   * @param bytes bytes a pixel
   * @param degrees how far clockwise: 90, 180 or 270
   * @param to where the turned picture goes, as long as {@code from}
   */
  static void clockwise(byte[] from, int width, int height, int bytes, int degrees, byte[] to) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int place =
            switch (degrees) {
              case 90 -> x * height + (height - 1 - y);
              case 180 -> (height - 1 - y) * width + (width - 1 - x);
              case 270 -> (width - 1 - x) * height + y;
              default -> throw new IllegalArgumentException("not a quarter turn: " + degrees);
            };
        for (int b = 0; b < bytes; b++) {
          to[place * bytes + b] = from[(y * width + x) * bytes + b];
        }
      }
    }
  }
}
