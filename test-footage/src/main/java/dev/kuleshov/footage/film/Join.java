package dev.kuleshov.footage.film;

/** How a shot follows the one before it. */
public sealed interface Join {
  /** How many frames the two shots share. */
  default int overlap() {
    return 0;
  }

  /** How many frames lie between the two shots. */
  default int gap() {
    return 0;
  }

  /**
   * A hard cut.
   *
   * @param jump whether both sides show the same person in the same place
   */
  record Cut(boolean jump) implements Join {}

  /**
   * Both pictures mixed, the first growing weaker.
   *
   * @param overlap mixed frames
   */
  record Dissolve(int overlap) implements Join {}

  /**
   * The new picture pushed over the old from the left behind a moving edge.
   *
   * @param overlap mixed frames
   */
  record Wipe(int overlap) implements Join {}

  /**
   * Out to a colour and in again.
   *
   * @param out frames of the old shot that are mixed with the colour
   * @param gap frames of the colour alone
   * @param in frames of the new shot that are mixed with the colour
   * @param rgb the colour, 0x000000 for black
   */
  record Fade(int out, int gap, int in, int rgb) implements Join {}
}
