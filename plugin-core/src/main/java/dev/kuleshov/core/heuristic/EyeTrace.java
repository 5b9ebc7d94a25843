package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.Optional;

/** Let the eye find what it looks for where it already is. */
public final class EyeTrace extends Rule {

  /** At this distance, in picture widths, the eye notices that it has to move. */
  private static final double NOTICED = .25;

  private static final double WITH_FACES = .7;
  private static final double WITHOUT_FACES = .3;

  /** Makes the rule. */
  public EyeTrace() {
    super("eye-trace", MurchTerm.EYE_TRACE);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    return Join.of(candidate, film).flatMap(join -> judge(join, film));
  }

  private Optional<Reason> judge(Join join, Evidence film) {
    Gaze out = Gaze.at(join.out(), film);
    Gaze in = Gaze.at(join.in(), film);
    double distance = out.distance(in);
    boolean faces = out.face().isPresent() && in.face().isPresent();
    return say(
        film,
        1 - distance / NOTICED,
        faces ? WITH_FACES : WITHOUT_FACES,
        distance < NOTICED
            ? "The eye can stay where it is: both pictures draw it to the same place."
            : "The eye has to jump across " + Say.percent(distance) + " of the frame.",
        join.out(),
        join.in());
  }
}
