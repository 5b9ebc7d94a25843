package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.Optional;

/** Let the camera come to rest before cutting away from it. */
public final class CameraAtRest extends Rule {

  /** A camera slower than this is at rest, in picture widths a second. */
  private static final double REST = .04;

  /** A camera faster than this visibly moves. */
  private static final double MOVES = .12;

  private static final double CONFIDENCE = .4;

  /** Makes the rule. */
  public CameraAtRest() {
    super("camera-at-rest", MurchTerm.PLANE);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    if (candidate.kind() == SuggestionKind.SPLIT) {
      return split(candidate.frame(), film);
    }
    return Join.of(candidate, film).flatMap(join -> join(join, film));
  }

  private Optional<Reason> split(long frame, Evidence film) {
    if (frame == 0 || frame >= film.frames()) {
      return Optional.empty();
    }
    double before = Movement.before(frame - 1, film).camera();
    double after = Movement.after(frame, film).camera();
    if (before < REST && after < REST) {
      return say(film, .2, CONFIDENCE, "The camera is at rest here.", frame);
    }
    if (before > MOVES && after > MOVES) {
      return say(
          film, -.5, CONFIDENCE, "The camera is still moving here: let it come to rest.", frame);
    }
    return before > MOVES && after < REST
        ? say(film, .5, CONFIDENCE, "The camera has just come to rest here.", frame)
        : Optional.empty();
  }

  private Optional<Reason> join(Join join, Evidence film) {
    double before = Movement.before(join.out(), film).camera();
    double after = Movement.after(join.in(), film).camera();
    if (before < REST && after < REST) {
      return say(
          film, .2, CONFIDENCE, "The camera is at rest on both sides.", join.out(), join.in());
    }
    boolean clash = (before > MOVES && after < REST) || (before < REST && after > MOVES);
    return clash
        ? say(
            film,
            -.5,
            CONFIDENCE,
            "The camera moves on one side of this cut and rests on the other.",
            join.out(),
            join.in())
        : Optional.empty();
  }
}
