package dev.kuleshov.core.training.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.List;

/**
 * A place in a film, and what it is.
 *
 * @param dossier what the pictures around it are like
 * @param label 0 for no boundary, 1 for a cut, 2 for a dissolve, 3 for a wipe
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(float[] dossier, int label) {

  /** Ranges that overlap by less are not the same boundary. */
  private static final double SAME = .4;

  /** Says what a place is: a fade in the guise of a dissolve counts as one. */
  static int label(Boundary place, List<Boundary> truth) {
    for (Boundary real : truth) {
      if (place.type() == BoundaryType.CUT || real.type() == BoundaryType.CUT) {
        if (place.type() == real.type() && Math.abs(place.start() - real.start()) <= 1) {
          return 1;
        }
      } else if (place.overlap(real) >= SAME) {
        return real.type() == BoundaryType.WIPE ? 3 : 2;
      }
    }
    return 0;
  }
}
