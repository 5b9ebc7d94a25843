package dev.kuleshov.core.shot;

/**
 * What a caller may choose about shot detection.
 *
 * @param sensitivity in [0,1]: a boundary is reported when the detector's confidence in it is at
 *     least {@code 1 - sensitivity}. At 0 only what is beyond doubt, at .5 what is more likely than
 *     not, at 1 everything that was considered at all.
 * @param shortestShot seconds, 0 or more: of two cuts that lie nearer the surer one is kept
 */
public record ShotSettings(double sensitivity, double shortestShot) {

  /** What is more likely than not, and no shot of fewer than about three frames. */
  public static final ShotSettings BALANCED = new ShotSettings(.5, .1);

  /** Checks the ranges. */
  public ShotSettings {
    if (!(sensitivity >= 0 && sensitivity <= 1)) {
      throw new IllegalArgumentException("sensitivity must be in [0,1], not " + sensitivity);
    }
    if (!(shortestShot >= 0 && shortestShot < 10)) {
      throw new IllegalArgumentException(
          "the shortest shot must be 0 to 10 seconds, not " + shortestShot);
    }
  }
}
