package dev.kuleshov.api.media;

/**
 * An upright picture in 8-bit RGB.
 *
 * <p>The bytes are not copied, for speed: whoever makes a picture must not change them afterwards.
 *
 * @param width pixels, 1 or more
 * @param height pixels, 1 or more
 * @param rgb rows from the top, without padding: {@code width * height * 3} bytes, red first
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(int width, int height, byte[] rgb) {

  /** Checks that there are as many bytes as the size asks for. */
  public Picture {
    if (width <= 0 || height <= 0 || rgb.length != Math.multiplyExact(width * 3, height)) {
      throw new IllegalArgumentException(
          rgb.length + " bytes are not a picture of " + width + "x" + height);
    }
  }
}
