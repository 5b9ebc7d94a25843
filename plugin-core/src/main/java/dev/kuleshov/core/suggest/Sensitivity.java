package dev.kuleshov.core.suggest;

/**
 * How much is suggested: how often, and how little a change may be worth.
 *
 * @param density how many suggestions a minute of film there may be, above 0
 * @param leastScore a change that scores less is not worth an editor's time, in [0,1]
 */
public record Sensitivity(double density, double leastScore) {

  /** How many suggestions a minute an editor can be asked to look at; a starting point. */
  static final double USUAL_DENSITY = 12;

  private static final double USUAL_LEAST = .12;

  /** The ends of the scale have this many times, and this part, of the usual. */
  private static final double REACH = 4;

  /** What is followed where nobody asks for something else. */
  public static final Sensitivity USUAL = new Sensitivity(USUAL_DENSITY, USUAL_LEAST);

  /** Checks the ranges. */
  public Sensitivity {
    if (!(density > 0)) {
      throw new IllegalArgumentException("density must be above 0, not " + density);
    }
    if (!(leastScore >= 0 && leastScore <= 1)) {
      throw new IllegalArgumentException("the least score is in [0,1], not " + leastScore);
    }
  }

  /**
   * Returns a place on a scale from little to much.
   *
   * @param scale in [0,1]; .5 is the usual, 0 suggests a quarter as often and only what scores four
   *     times as much, 1 the other way round
   */
  public static Sensitivity of(double scale) {
    if (!(scale >= 0 && scale <= 1)) {
      throw new IllegalArgumentException("sensitivity is in [0,1], not " + scale);
    }
    double factor = Math.pow(REACH, 2 * scale - 1);
    return new Sensitivity(USUAL_DENSITY * factor, USUAL_LEAST / factor);
  }
}
