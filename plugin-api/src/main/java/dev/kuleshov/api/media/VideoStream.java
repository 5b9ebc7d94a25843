package dev.kuleshov.api.media;

import dev.kuleshov.api.time.FrameRate;
import java.util.Objects;

/**
 * A picture stream.
 *
 * @param index the stream's number in the file
 * @param codec codec name, such as {@code h264}
 * @param width coded width in pixels, before rotation
 * @param height coded height in pixels, before rotation
 * @param rate frames per second; for variable frame rate, the rate an editor would conform it to
 * @param variableRate whether pictures come at uneven times
 * @param sampleAspect shape of one pixel
 * @param rotation clockwise turn that shows the picture upright: 0, 90, 180 or 270 degrees
 * @param interlaced whether frames hold two fields
 * @param pixelFormat the pixel format's name, such as {@code yuv420p10le}
 * @param bitDepth bits of the luma sample, 8 to 16
 * @param colorRange whether black is 0 or 16
 */
public record VideoStream(
    int index,
    String codec,
    int width,
    int height,
    FrameRate rate,
    boolean variableRate,
    AspectRatio sampleAspect,
    int rotation,
    boolean interlaced,
    String pixelFormat,
    int bitDepth,
    ColorRange colorRange) {

  /** Checks the geometry. */
  public VideoStream {
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(sampleAspect, "sampleAspect");
    Objects.requireNonNull(pixelFormat, "pixelFormat");
    Objects.requireNonNull(colorRange, "colorRange");
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("a picture needs a size, not " + width + "x" + height);
    }
    if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
      throw new IllegalArgumentException("rotation must be a quarter turn, not " + rotation);
    }
  }

  /** Returns whether the upright picture is the coded one lying on its side. */
  public boolean isSideways() {
    return rotation % 180 != 0;
  }

  /** Returns width over height of the picture as it is seen: upright, with square pixels. */
  public double displayAspect() {
    double coded =
        (double) width * sampleAspect.width() / ((double) height * sampleAspect.height());
    return isSideways() ? 1 / coded : coded;
  }
}
