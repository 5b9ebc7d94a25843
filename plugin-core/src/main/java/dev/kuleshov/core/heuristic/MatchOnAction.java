package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hide a cut in a movement: just after it begins, or where the same movement goes on. */
public final class MatchOnAction extends Rule {

  /** Movement, in picture widths a second; below {@link #STILL} there is none. */
  private static final double MOVES = .25;

  private static final double STILL = .1;

  /** How long it is still before a movement that begins, in seconds. */
  private static final double BEFORE = .5;

  /** A movement is cut on this many frames after it begins, so that the eye has caught on. */
  private static final long CAUGHT_ON = 3;

  /** Movements whose speeds differ by less than this factor match. */
  private static final double SAME_SPEED = 2;

  /** Shots are split on a movement when they last longer than so many average shots. */
  private static final double LONG_TAKE = 1.5;

  /** Makes the rule. */
  public MatchOnAction() {
    super("match-on-action", MurchTerm.SPACE);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    long longTake = film.framesIn(LONG_TAKE * film.style().averageShot());
    for (Shot shot : film.measured().shots()) {
      if (film.isEdit() || shot.frames().length() < longTake) {
        continue;
      }
      long calm = film.framesIn(BEFORE);
      for (long frame = shot.frames().start() + calm;
          frame < shot.frames().end() - CAUGHT_ON;
          frame++) {
        if (begins(frame, film)) {
          candidates.add(Candidate.split(frame + CAUGHT_ON));
          frame += calm;
        }
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    if (candidate.kind() == SuggestionKind.SPLIT) {
      return split(candidate.frame(), film);
    }
    return Join.of(candidate, film)
        .filter(join -> !join.withinShot(film))
        .flatMap(join -> join(join, film));
  }

  private Optional<Reason> split(long frame, Evidence film) {
    for (long onset = frame - 2 * CAUGHT_ON; onset < frame; onset++) {
      if (onset > 0 && begins(onset, film)) {
        return say(
            film,
            .6,
            .4,
            "A movement has just begun here: it will carry the eye over the cut.",
            onset,
            frame);
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> join(Join join, Evidence film) {
    Movement out = Movement.before(join.out(), film);
    Movement in = Movement.after(join.in(), film);
    double faster = Math.max(out.motion(), in.motion());
    double slower = Math.min(out.motion(), in.motion());
    boolean against = out.panX() * in.panX() + out.panY() * in.panY() < 0;
    if (slower < MOVES || faster > SAME_SPEED * slower || against) {
      return Optional.empty();
    }
    return say(
        film,
        .6,
        .4,
        "Both sides move alike, so the movement carries the eye over the cut.",
        join.out(),
        join.in());
  }

  /** Whether it was still up to a frame and moves from it on, within one shot. */
  private static boolean begins(long frame, Evidence film) {
    Series motion = film.measured().picture().motion();
    if (motion.at(frame) < STILL || motion.at(frame - 1) >= STILL) {
      return false;
    }
    long calm = film.framesIn(BEFORE);
    return motion.mean(frame - calm, frame) < STILL
        && motion.mean(frame, frame + CAUGHT_ON) > MOVES
        && film.shotAt(frame - calm).equals(film.shotAt(frame + CAUGHT_ON));
  }
}
