package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Go closer when the emotion intensifies. */
public final class GoCloser extends Rule {

  /** From these one can go closer. */
  private static final Set<ShotScale> ROOM_TO_GO =
      EnumSet.of(
          ShotScale.MEDIUM_CLOSE_UP, ShotScale.MEDIUM, ShotScale.MEDIUM_LONG, ShotScale.LONG);

  /** An expression that begins within so many seconds of a cut has to do with it. */
  private static final double NEAR = .6;

  private static final double STRONG = .6;

  /** Makes the rule. */
  public GoCloser() {
    super("go-closer", MurchTerm.EMOTION);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      if (film.isEdit() || !ROOM_TO_GO.contains(film.profileOf(shot).scale())) {
        continue;
      }
      for (Expression expression : Expressions.in(shot.frames(), film)) {
        if (expression.rises() && expression.peak() >= STRONG) {
          candidates.add(Candidate.split(expression.onset()));
        }
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    return candidate.kind() == SuggestionKind.SPLIT
        ? split(candidate.frame(), film)
        : Join.of(candidate, film).flatMap(join -> join(join, film));
  }

  private Optional<Reason> split(long frame, Evidence film) {
    boolean room =
        film.shotAt(frame)
            .filter(shot -> ROOM_TO_GO.contains(film.profileOf(shot).scale()))
            .isPresent();
    for (Expression expression : room ? Expressions.around(frame, film) : List.<Expression>of()) {
      if (expression.rises()
          && expression.peak() >= STRONG
          && Math.abs(expression.onset() - frame) <= film.framesIn(NEAR)
          && frame < expression.reached()) {
        return say(
            film,
            .9,
            expression.confidence(),
            "The "
                + expression.name()
                + " builds from "
                + Say.at(film, expression.onset())
                + ": go closer here.",
            expression.onset(),
            expression.reached());
      }
    }
    return Optional.empty();
  }

  /** Across a join, closer with rising feeling is right, and further away is not. */
  private Optional<Reason> join(Join join, Evidence film) {
    Optional<Shot> out = film.shotAt(join.out());
    Optional<Shot> in = film.shotAt(join.in());
    if (out.isEmpty() || in.isEmpty() || out.equals(in)) {
      return Optional.empty();
    }
    ShotScale before = film.profileOf(out.get()).scale();
    ShotScale after = film.profileOf(in.get()).scale();
    double rise = film.profileOf(in.get()).arousal() - film.profileOf(out.get()).arousal();
    if (before == ShotScale.UNKNOWN || after == ShotScale.UNKNOWN || before == after || rise < .2) {
      return Optional.empty();
    }
    boolean closer = after.compareTo(before) < 0;
    return say(
        film,
        closer ? .6 : -.4,
        .4,
        closer
            ? "The feeling rises across this cut, and the picture goes closer with it."
            : "The feeling rises across this cut, but the picture steps back.",
        join.out(),
        join.in());
  }
}
