package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.suggest.Evidence;

/**
 * How the picture moves over a few frames.
 *
 * @param motion mean length of all motion, in picture widths a second
 * @param panX the camera's part to the right, in picture widths a second
 * @param panY the camera's part downwards, in picture widths a second
 */
record Movement(double motion, double panX, double panY) {

  /** So many frames on one side of a cut are what the audience compares. */
  private static final long SIDE = 6;

  /** Up to and with a frame, within its shot. */
  static Movement before(long last, Evidence film) {
    long start = film.shotAt(last).map(shot -> shot.frames().start()).orElse(0L);
    return over(Math.max(start, last - SIDE + 1), last + 1, film);
  }

  /** From a frame on, within its shot. */
  static Movement after(long first, Evidence film) {
    long end = film.shotAt(first).map(shot -> shot.frames().end()).orElse(film.frames());
    return over(first, Math.min(end, first + SIDE), film);
  }

  private static Movement over(long from, long to, Evidence film) {
    PictureTrack picture = film.measured().picture();
    return new Movement(
        picture.motion().mean(from, to),
        picture.panX().mean(from, to),
        picture.panY().mean(from, to));
  }

  /** The camera's own speed, in picture widths a second. */
  double camera() {
    return Math.hypot(panX, panY);
  }
}
