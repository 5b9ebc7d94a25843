package dev.kuleshov.footage.film;

/**
 * What the camera does during a shot: it eases from one framing to another.
 *
 * @param fromX first centre, in picture widths right of the set's middle
 * @param fromY first centre, in picture heights below the set's middle
 * @param fromZoom first magnification, 1 for the set as laid out; at least 0.8
 * @param toX last centre
 * @param toY last centre
 * @param toZoom last magnification
 * @param handheld how unsteady: 0 on a tripod, 1 in a calm hand, 4 running
 */
public record Camera(
    double fromX,
    double fromY,
    double fromZoom,
    double toX,
    double toY,
    double toZoom,
    double handheld) {

  /** A camera on a tripod. */
  public static final Camera STILL = new Camera(0, 0, 1, 0, 0, 1, 0);

  /**
   * Returns a move sideways.
   *
   * @param from first centre, in picture widths right of the set's middle, within .3
   * @param to last centre
   */
  public static Camera pan(double from, double to) {
    return new Camera(from, 0, 1, to, 0, 1, 0);
  }

  /**
   * Returns a change of magnification.
   *
   * @param from first magnification, at least .8
   * @param to last magnification
   */
  public static Camera zoom(double from, double to) {
    return new Camera(0, 0, from, 0, 0, to, 0);
  }

  /**
   * Returns the same move by hand.
   *
   * @param amount how unsteady: 1 in a calm hand, 4 running
   */
  public Camera handheld(double amount) {
    return new Camera(fromX, fromY, fromZoom, toX, toY, toZoom, amount);
  }

  double largestZoom() {
    return Math.max(fromZoom, toZoom);
  }

  /** Where the camera is at a share of the shot in [0,1] and a time in seconds. */
  Framing at(double share, double seconds, long seed) {
    double s = share * share * (3 - 2 * share);
    double sway = .0035 * handheld;
    double x = sway * tremble(seconds, seed, 1.1) + .35 * sway * tremble(seconds, seed + 1, 4.3);
    double y =
        sway * tremble(seconds, seed + 2, 1.3) + .35 * sway * tremble(seconds, seed + 3, 5.1);
    return new Framing(
        fromX + (toX - fromX) * s + x,
        fromY + (toY - fromY) * s + y,
        fromZoom * Math.pow(toZoom / fromZoom, s));
  }

  /** Two sines that never quite repeat, in [-1.6, 1.6]. */
  static double tremble(double seconds, long seed, double hertz) {
    double phase = (((seed * 2_654_435_761L) >>> 8) & 0xFFFF) / 65536.0 * 2 * Math.PI;
    return Math.sin(2 * Math.PI * hertz * seconds + phase)
        + .6 * Math.sin(2 * Math.PI * hertz * 1.73 * seconds + 2.1 * phase);
  }

  /**
   * One moment's framing.
   *
   * @param x centre, in picture widths right of the set's middle
   * @param y centre, in picture heights below the set's middle
   * @param zoom magnification
   */
  record Framing(double x, double y, double zoom) {}
}
