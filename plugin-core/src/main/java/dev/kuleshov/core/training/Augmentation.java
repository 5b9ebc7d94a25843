package dev.kuleshov.core.training;

/**
 * How a picture is changed, by chance, each time that it is learned from. Whatever is 0 is left
 * out.
 *
 * @param rotation at most so many degrees to either side
 * @param smallest least size of what is shown, against the picture's own: below 1 it has a border
 * @param largest greatest size
 * @param stretch at most so much wider or narrower: 0.1 is a tenth
 * @param shift at most so much of the width and height, after the scaling
 * @param flip how often it is mirrored, in [0,1]
 * @param brightness at most so many levels of 255, up or down
 * @param contrast at most so much more or less: 0.3 is from 0.7 to 1.3 times
 * @param gamma at most a power of this more, or less: 1.5 is from 1/1.5 to 1.5; 1 or 0 is none
 * @param shade how much darker one side may be than the other, as when a lamp stands on one side:
 *     in [0,1]
 * @param grey how often colour is taken out, in [0,1]
 * @param noise at most this deviation of every pixel, in levels
 * @param blur how often the picture is made smaller and large again, in [0,1]
 * @param blurred how much smaller at most: 0.5 is half the size
 * @param erase how often a rectangle is covered with noise, in [0,1]
 * @param erased at most this part of the picture's area
 */
public record Augmentation(
    double rotation,
    double smallest,
    double largest,
    double stretch,
    double shift,
    double flip,
    double brightness,
    double contrast,
    double gamma,
    double shade,
    double grey,
    double noise,
    double blur,
    double blurred,
    double erase,
    double erased) {

  /** Checks the ranges above. */
  public Augmentation {
    if (smallest <= 0 || largest < smallest || stretch < 0 || stretch >= 1) {
      throw new IllegalArgumentException("0 < smallest <= largest, stretch in [0,1)");
    }
    for (double share : new double[] {flip, shade, grey, blur, erase, erased}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("what is a part lies in [0,1]");
      }
    }
    if (!(rotation >= 0 && shift >= 0 && brightness >= 0 && gamma >= 0 && noise >= 0)) {
      throw new IllegalArgumentException("nothing is negative");
    }
    if (!(contrast >= 0 && contrast < 1) || !(blurred > 0 && blurred <= 1)) {
      throw new IllegalArgumentException("contrast in [0,1), blurred in (0,1]");
    }
  }

  /** Returns one that changes nothing. */
  static Augmentation none() {
    return new Augmentation(0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0);
  }
}
