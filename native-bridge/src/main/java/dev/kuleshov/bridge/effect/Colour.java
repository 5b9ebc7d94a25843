package dev.kuleshov.bridge.effect;

/**
 * A colour as an editor sets it.
 *
 * @param red in [0,1]
 * @param green in [0,1]
 * @param blue in [0,1]
 */
public record Colour(double red, double green, double blue) {

  /** Checks the ranges. */
  public Colour {
    if (!(red >= 0 && red <= 1 && green >= 0 && green <= 1 && blue >= 0 && blue <= 1)) {
      throw new IllegalArgumentException("no colour: " + red + ", " + green + ", " + blue);
    }
  }

  Colour between(Colour other) {
    return new Colour((red + other.red) / 2, (green + other.green) / 2, (blue + other.blue) / 2);
  }
}
