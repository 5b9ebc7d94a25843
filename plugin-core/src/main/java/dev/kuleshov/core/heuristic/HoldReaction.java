package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stay on a face while it reacts. */
public final class HoldReaction extends Rule {

  /** Seconds for which a face has to keep its expression to be worth staying on. */
  private static final double LEAST_HOLD = .6;

  /** Nobody needs to be told to hold for longer than this many seconds. */
  private static final double MOST_HOLD = 5;

  /** Makes the rule. */
  public HoldReaction() {
    super("hold-reaction", MurchTerm.EMOTION);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      for (Expression expression : Expressions.in(shot.frames(), film)) {
        long end = Math.min(expression.fading(), expression.reached() + film.framesIn(MOST_HOLD));
        if (end - expression.reached() >= film.framesIn(LEAST_HOLD)) {
          candidates.add(
              new Candidate(
                  SuggestionKind.HOLD,
                  new FrameRange(expression.reached(), end),
                  expression.reached()));
        }
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    long looked = Math.min(candidate.range().middle(), film.frames() - 1);
    for (Expression expression : Expressions.around(looked, film)) {
      long from = Math.max(expression.reached(), candidate.range().start());
      long to = Math.min(expression.fading(), candidate.range().end());
      double shared = to - from;
      if (shared <= 0 || expression.fading() - expression.reached() < film.framesIn(LEAST_HOLD)) {
        continue;
      }
      if (candidate.kind() == SuggestionKind.HOLD && shared > .5 * candidate.range().length()) {
        return say(
            film,
            .8,
            expression.confidence(),
            "Stay on this "
                + expression.name()
                + ": it holds from "
                + Say.at(film, expression.reached())
                + " to "
                + Say.at(film, expression.fading())
                + ".",
            expression.reached(),
            Math.max(expression.reached(), expression.fading() - 1));
      }
      if (candidate.kind().removes()) {
        return say(
            film,
            -.9,
            expression.confidence(),
            "This takes away "
                + Say.length(film, (long) shared)
                + " of the "
                + expression.name()
                + " at its fullest.",
            from,
            to - 1);
      }
    }
    return Optional.empty();
  }
}
