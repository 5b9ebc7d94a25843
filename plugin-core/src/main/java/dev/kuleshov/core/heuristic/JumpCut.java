package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.Optional;

/**
 * The 30° rule: two pictures of the same thing have to differ clearly in angle or size, or the join
 * between them jumps. Two different places never do.
 */
public final class JumpCut extends Rule {

  /** Sizes that differ by less than this factor look the same. */
  private static final double SAME_SIZE = 1.25;

  /** Sizes that differ by more than this factor are clearly another framing. */
  private static final double OTHER_SIZE = 1.6;

  /** A head that turned by less than this, of a quarter turn each way, is seen from one angle. */
  private static final double SAME_ANGLE = .35;

  /** A face that moved by less than this, in picture widths, stands in the same place. */
  private static final double SAME_PLACE = .18;

  /** Nothing has moved: the join is hardly seen. */
  private static final double HARDLY_MOVED = .015;

  /** Between two shots it may be another face: nothing tells who is who. */
  private static final double OTHER_SHOT = .25;

  /** In one place it is more often the same one. */
  private static final double SAME_PLACE_FACE = .4;

  /** Two streets may be one street. */
  private static final double SAME_VIEW = .3;

  private static final double OTHER_PLACE = .3;

  /** Makes the rule. */
  public JumpCut() {
    super("jump-cut", MurchTerm.PLANE);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    return Join.of(candidate, film).flatMap(join -> judge(join, film));
  }

  private Optional<Reason> judge(Join join, Evidence film) {
    boolean one = join.withinShot(film);
    if (!one && meets(join, film, Place::differ)) {
      return say(
          film,
          .3,
          OTHER_PLACE,
          "The place changes across the cut ("
              + Place.name(film.shotAt(join.out()).get(), film)
              + ", "
              + Place.name(film.shotAt(join.in()).get(), film)
              + "), so it will not jump.",
          join.out(),
          join.in());
    }
    Gaze out = Gaze.at(join.out(), film);
    Gaze in = Gaze.at(join.in(), film);
    if (out.face().isPresent() && in.face().isPresent()) {
      return faces(join, out, in, film);
    }
    if (one) {
      return say(
          film,
          -.5,
          .4,
          "Both sides are the same shot: this can jump, so have something to cut away to.",
          join.out(),
          join.in());
    }
    boolean alike =
        out.face().isEmpty()
            && in.face().isEmpty()
            && meets(join, film, Place::same)
            && meets(join, film, Place::looksAlike);
    return alike
        ? say(
            film,
            -.5,
            SAME_VIEW,
            "Both sides show the same place ("
                + Place.name(film.shotAt(join.in()).get(), film)
                + ") in the same light and framing: this can jump.",
            join.out(),
            join.in())
        : Optional.empty();
  }

  /** What two shots have to do with each other. */
  private interface Relation {
    boolean holds(Shot a, Shot b, Evidence film);
  }

  private static boolean meets(Join join, Evidence film, Relation relation) {
    Optional<Shot> out = film.shotAt(join.out());
    Optional<Shot> in = film.shotAt(join.in());
    return out.isPresent() && in.isPresent() && relation.holds(out.get(), in.get(), film);
  }

  private Optional<Reason> faces(Join join, Gaze out, Gaze in, Evidence film) {
    double ratio = ratio(out.face().get().box(), in.face().get().box());
    double moved = out.distance(in);
    boolean sameAngle = turned(out.face().get(), in.face().get()) < SAME_ANGLE;
    if (ratio > OTHER_SIZE) {
      return say(
          film,
          .4,
          .5,
          "The framing changes clearly across the cut, so it will not jump.",
          join.out(),
          join.in());
    }
    if (ratio > SAME_SIZE || moved > SAME_PLACE || !sameAngle) {
      return Optional.empty();
    }
    boolean one = join.withinShot(film);
    if (one && moved < HARDLY_MOVED) {
      return say(
          film,
          -.2,
          .5,
          "The face has hardly moved, so the join will be noticed by few.",
          join.out(),
          join.in());
    }
    return say(
        film,
        -.8,
        one ? .8 : meets(join, film, Place::same) ? SAME_PLACE_FACE : OTHER_SHOT,
        "A face in the same framing on both sides: this would jump. Cover it with another shot.",
        join.out(),
        join.in());
  }

  private static double ratio(Box a, Box b) {
    return Math.max(a.height() / b.height(), b.height() / a.height());
  }

  private static double turned(FaceSighting a, FaceSighting b) {
    return a.turn().isPresent() && b.turn().isPresent()
        ? Math.abs(a.turn().get() - b.turn().get())
        : 0;
  }
}
