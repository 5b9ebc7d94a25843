package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import java.util.Optional;

/**
 * Two pictures that a change would put next to each other.
 *
 * @param out last frame before the new cut
 * @param in first frame after it
 */
record Join(long out, long in) {

  /**
   * The join that a removal makes. A split, a hold and a removal at either end of the film make
   * none: what will stand next to the picture is not known, or nothing does.
   */
  static Optional<Join> of(Candidate candidate, Evidence film) {
    long out = candidate.lastFrameBefore();
    long in = candidate.firstFrameAfter();
    return candidate.kind().removes() && out >= 0 && in < film.frames() && in - out > 1
        ? Optional.of(new Join(out, in))
        : Optional.empty();
  }

  /** Whether both pictures are of one shot. */
  boolean withinShot(Evidence film) {
    return film.shotAt(out).equals(film.shotAt(in));
  }
}
