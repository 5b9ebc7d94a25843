package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leave a shot when its emotion has decayed. */
public final class DecayedEmotion extends Rule {

  /** A tail of fewer seconds after the emotion may stay. */
  private static final double LEAST_TAIL = .5;

  /** Makes the rule. */
  public DecayedEmotion() {
    super("decayed-emotion", MurchTerm.EMOTION);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      List<Expression> all = Expressions.in(shot.frames(), film);
      if (!all.isEmpty()) {
        Expression last = all.get(all.size() - 1);
        if (last.fades() && shot.frames().end() - last.gone() >= film.framesIn(LEAST_TAIL)) {
          candidates.add(Candidate.trimTail(last.gone(), shot.frames().end()));
        }
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    if (candidate.kind() != SuggestionKind.TRIM_TAIL) {
      return Optional.empty();
    }
    List<Expression> around = Expressions.around(Math.max(0, candidate.frame() - 1), film);
    boolean livesOn = around.stream().anyMatch(e -> e.gone() > candidate.frame());
    List<Expression> past =
        around.stream().filter(e -> e.fades() && e.gone() <= candidate.frame()).toList();
    if (past.isEmpty() || livesOn) {
      return Optional.empty();
    }
    Expression last = past.get(past.size() - 1);
    return say(
        film,
        .7,
        last.confidence(),
        "The "
            + last.name()
            + " has gone by "
            + Say.at(film, last.gone())
            + " and nothing takes its place: leave the shot there.",
        last.fading(),
        last.gone());
  }
}
