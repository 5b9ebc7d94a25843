package dev.kuleshov.core.visual;

/** Measures one picture by itself: light, colour and detail. */
final class PictureMeter {

  /** Colour is not told from noise in anything darker than this. */
  private static final int DARK = 24;

  /** Adds to the contrast that detail is measured against, in grey levels. */
  private static final double FLAT = 8;

  double brightness;
  double contrast;
  double saturation;
  double warmth;
  double sharpness;

  /**
   * Measures a picture.
   *
   * @param pixels blue, green, red bytes
   * @param plane filled with the picture's luma
   */
  void measure(byte[] pixels, Plane plane) {
    int n = plane.luma.length;
    long sum = 0;
    int squares = 0;
    long warm = 0;
    double colorful = 0;
    for (int i = 0, in = 0; i < n; i++, in += 3) {
      int blue = pixels[in] & 0xff;
      int green = pixels[in + 1] & 0xff;
      int red = pixels[in + 2] & 0xff;
      int y = (29 * blue + 150 * green + 77 * red + 128) >> 8;
      plane.luma[i] = (byte) y;
      sum += y;
      squares += y * y;
      warm += red - blue;
      int most = Math.max(blue, Math.max(green, red));
      int least = Math.min(blue, Math.min(green, red));
      colorful += (float) (most - least) / Math.max(most, DARK);
    }
    plane.halve();
    double mean = (double) sum / n;
    double deviation = Math.sqrt(Math.max(0, (double) squares / n - mean * mean));
    brightness = mean / 255;
    contrast = Math.min(.5, deviation / 255);
    saturation = colorful / n;
    warmth = (double) warm / n / 255;
    sharpness = Math.min(1, 2 * detail(plane) / (deviation + FLAT));
  }

  /** Mean absolute difference between a pixel and the mean of its four neighbours. */
  private static double detail(Plane plane) {
    byte[] luma = plane.luma;
    int width = plane.width;
    long sum = 0;
    for (int y = 1; y < plane.height - 1; y++) {
      int end = (y + 1) * width - 1;
      for (int i = y * width + 1; i < end; i++) {
        int around =
            (luma[i - 1] & 0xff)
                + (luma[i + 1] & 0xff)
                + (luma[i - width] & 0xff)
                + (luma[i + width] & 0xff);
        sum += Math.abs(4 * (luma[i] & 0xff) - around);
      }
    }
    int inside = (width - 2) * (plane.height - 2);
    return inside > 0 ? (double) sum / 4 / inside : 0;
  }
}
