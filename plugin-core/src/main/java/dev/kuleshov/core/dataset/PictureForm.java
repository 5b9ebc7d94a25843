package dev.kuleshov.core.dataset;

/**
 * How pictures are kept in memory.
 *
 * @param width pixels, 1 or more
 * @param height pixels, 1 or more
 * @param channels 1 for luma, 3 for red, green and blue
 */
public record PictureForm(int width, int height, int channels) {

  /** Checks the ranges above. */
  public PictureForm {
    if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException("a picture has a size, and 1 or 3 channels");
    }
  }

  /** Returns how many bytes one picture has. */
  public int size() {
    return width * height * channels;
  }
}
