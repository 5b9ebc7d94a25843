package dev.kuleshov.core.shot;

import dev.kuleshov.core.media.FrameFormat;

/**
 * Follows the black bars around a picture.
 *
 * <p>The crop grows at once when a frame shows picture where bars were, and shrinks only when every
 * frame with light in it has left the same edges black for a while: a dark scene is not a bar. A
 * frame that is dark all over says nothing.
 */
final class BarFinder {

  /** The brightest that a sample of a bar may be: black in video range is 16, plus noise. */
  private static final int DARK = 26;

  /** A frame must be at least this bright somewhere to tell bars from night. */
  private static final int LIGHT = 64;

  private final int width;
  private final int height;
  private final int patience;
  private Crop crop;
  private Crop seen;
  private int seenFor;

  /**
   * Starts without bars.
   *
   * @param format the frames' form, three bytes a pixel
   * @param patience for how many frames the bars must stand before they are believed
   */
  BarFinder(FrameFormat format, int patience) {
    this.width = format.width();
    this.height = format.height();
    this.patience = patience;
    this.crop = new Crop(0, 0, width, height);
  }

  /** Returns the crop as it is believed now. */
  Crop crop() {
    return crop;
  }

  /**
   * Looks at a frame.
   *
   * @return whether the crop has changed by it
   */
  boolean look(byte[] pixels) {
    Crop lit = lit(pixels);
    if (lit == null) {
      return false;
    }
    seen = seen == null ? lit : seen.union(lit);
    seenFor++;
    Crop before = crop;
    crop = crop.union(lit);
    if (seenFor >= patience) {
      crop = seen;
      seen = null;
      seenFor = 0;
    }
    return !crop.equals(before);
  }

  private Crop lit(byte[] pixels) {
    if (brightest(pixels, 0, 0, width, height) < LIGHT) {
      return null;
    }
    int top = 0;
    while (top < height / 3 && brightest(pixels, 0, top, width, top + 1) <= DARK) {
      top++;
    }
    int bottom = height;
    while (bottom > height - height / 3
        && brightest(pixels, 0, bottom - 1, width, bottom) <= DARK) {
      bottom--;
    }
    int left = 0;
    while (left < width * 2 / 5 && brightest(pixels, left, top, left + 1, bottom) <= DARK) {
      left++;
    }
    int right = width;
    while (right > width - width * 2 / 5
        && brightest(pixels, right - 1, top, right, bottom) <= DARK) {
      right--;
    }
    return new Crop(left, top, right, bottom);
  }

  private int brightest(byte[] pixels, int left, int top, int right, int bottom) {
    int most = 0;
    for (int y = top; y < bottom; y++) {
      for (int i = (y * width + left) * 3; i < (y * width + right) * 3; i++) {
        most = Math.max(most, pixels[i] & 0xff);
      }
    }
    return most;
  }
}
