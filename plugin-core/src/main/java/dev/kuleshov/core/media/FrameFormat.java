package dev.kuleshov.core.media;

/**
 * The form in which an analyser wants its frames: upright, with square pixels, 8 bits a sample.
 *
 * @param width pixels, 1 or more
 * @param height pixels, 1 or more
 * @param layout what a pixel is made of
 */
public record FrameFormat(int width, int height, Layout layout) {

  /** What a pixel is made of. */
  public enum Layout {
    /** One byte of luma, 0 black to 255 white whatever the source's range. */
    GRAY(1),
    /** Three bytes: blue, green, red. */
    BGR(3);

    private final int bytes;

    Layout(int bytes) {
      this.bytes = bytes;
    }

    /** Returns the bytes a pixel takes. */
    public int bytes() {
      return bytes;
    }
  }

  /** Returns how many bytes a frame takes. */
  public int size() {
    return width * height * layout.bytes();
  }
}
