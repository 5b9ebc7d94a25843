package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.Optional;

/** The 180° rule: what looks or moves one way goes on looking or moving that way. */
public final class ScreenDirection extends Rule {

  /** A camera that is slower than this, in picture widths a second, has no direction. */
  private static final double MOVES = .15;

  /** A head turned by less than this looks at nobody in particular. */
  private static final double TURNED = .35;

  /** Faces nearer to each other than this, in picture widths, are taken for the same person. */
  private static final double SAME_PLACE = .2;

  /** Makes the rule. */
  public ScreenDirection() {
    super("screen-direction", MurchTerm.SPACE);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    return Join.of(candidate, film).flatMap(join -> gaze(join, film).or(() -> motion(join, film)));
  }

  private Optional<Reason> gaze(Join join, Evidence film) {
    Gaze out = Gaze.at(join.out(), film);
    Gaze in = Gaze.at(join.in(), film);
    double before = out.face().flatMap(face -> face.turn()).orElse(0.0);
    double after = in.face().flatMap(face -> face.turn()).orElse(0.0);
    if (Math.abs(before) < TURNED
        || Math.abs(after) < TURNED
        || before * after > 0
        || out.distance(in) > SAME_PLACE) {
      return Optional.empty();
    }
    return say(
        film,
        -.7,
        .45,
        "The face looks to the "
            + side(before)
            + " before the cut and to the "
            + side(after)
            + " after it: the line is crossed.",
        join.out(),
        join.in());
  }

  private Optional<Reason> motion(Join join, Evidence film) {
    double before = Movement.before(join.out(), film).panX();
    double after = Movement.after(join.in(), film).panX();
    if (Math.abs(before) < MOVES || Math.abs(after) < MOVES) {
      return Optional.empty();
    }
    boolean turns = before * after < 0;
    return say(
        film,
        turns ? -.7 : .4,
        .5,
        turns
            ? "The camera moves "
                + side(before)
                + " before the cut and "
                + side(after)
                + " after it: the direction flips."
            : "The camera goes on moving " + side(after) + " across the cut.",
        join.out(),
        join.in());
  }

  private static String side(double value) {
    return value < 0 ? "left" : "right";
  }
}
