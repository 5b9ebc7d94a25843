package dev.kuleshov.bridge.effect;

/**
 * A picture in memory, from the top down, four bytes a pixel: red, green, blue, alpha. Colours are
 * not multiplied by alpha.
 *
 * @param width in pixels, above 0
 * @param height in pixels, above 0
 * @param rgba the pixels, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // The host's own memory: to be written into, not copied.
public record PixelBuffer(int width, int height, byte[] rgba) {

  /** Checks the size. */
  public PixelBuffer {
    if (width <= 0 || height <= 0 || rgba.length != 4L * width * height) {
      throw new IllegalArgumentException(
          width + "x" + height + " pixels do not fill " + rgba.length + " bytes");
    }
  }

  /** Lays a colour, multiplied by its alpha, over a pixel; rounds as the native effects do. */
  void lay(int x, int y, Ink ink) {
    int at = 4 * (y * width + x);
    int under = rgba[at + 3] & 0xFF;
    int kept = 255 - ink.alpha();
    if (under == 255) {
      blend(at, ink.red(), kept);
      blend(at + 1, ink.green(), kept);
      blend(at + 2, ink.blue(), kept);
      return;
    }
    int whole = ink.alpha() * 255 + under * kept;
    if (whole > 0) {
      mix(at, ink.red(), under * kept, whole);
      mix(at + 1, ink.green(), under * kept, whole);
      mix(at + 2, ink.blue(), under * kept, whole);
      rgba[at + 3] = (byte) ((whole + 127) / 255);
    }
  }

  private void blend(int at, int added, int kept) {
    rgba[at] = (byte) (added + Ink.times255(rgba[at] & 0xFF, kept));
  }

  private void mix(int at, int added, int share, int whole) {
    int sum = added * 255 * 255 + (rgba[at] & 0xFF) * share;
    rgba[at] = (byte) Math.min(255, (sum + whole / 2) / whole);
  }
}
