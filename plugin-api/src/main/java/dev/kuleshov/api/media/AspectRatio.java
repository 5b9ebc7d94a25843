package dev.kuleshov.api.media;

/**
 * A ratio of width to height.
 *
 * @param width greater than zero
 * @param height greater than zero
 */
public record AspectRatio(int width, int height) {

  /** One to one. */
  public static final AspectRatio SQUARE = new AspectRatio(1, 1);

  /** Checks that both are above zero. */
  public AspectRatio {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("not an aspect ratio: " + width + ":" + height);
    }
  }
}
