package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.suggest.Evidence;

/** Tells pictures that show nothing. */
final class Black {

  private static final double DARK = .06;
  private static final double DARK_CONTRAST = .03;

  /** Of one colour, whatever it is: not even noise is left. */
  private static final double BLANK_CONTRAST = .008;

  private Black() {}

  static boolean at(Evidence film, long frame) {
    PictureTrack picture = film.measured().picture();
    double contrast = picture.contrast().at(frame);
    return contrast < BLANK_CONTRAST
        || (contrast < DARK_CONTRAST && picture.brightness().at(frame) < DARK);
  }
}
