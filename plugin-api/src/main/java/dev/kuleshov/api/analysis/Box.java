package dev.kuleshov.api.analysis;

/**
 * A rectangle in an upright picture, as fractions of the picture's width and height.
 *
 * @param x left edge; may lie outside [0,1] where a face leaves the picture
 * @param y top edge
 * @param width above 0
 * @param height above 0
 */
public record Box(double x, double y, double width, double height) {

  /** Checks the size. */
  public Box {
    if (!(width > 0 && height > 0) || Double.isNaN(x + y)) {
      throw new IllegalArgumentException("a box needs a size");
    }
  }

  /** Returns the middle from the left, as a fraction of the picture's width. */
  public double centerX() {
    return x + width / 2;
  }

  /** Returns the middle from the top, as a fraction of the picture's height. */
  public double centerY() {
    return y + height / 2;
  }

  /**
   * Returns intersection over union with another box, in [0,1].
   *
   * @param other another box in the same picture
   */
  public double overlap(Box other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (across <= 0 || down <= 0) {
      return 0;
    }
    double shared = across * down;
    return shared / (width * height + other.width * other.height - shared);
  }
}
