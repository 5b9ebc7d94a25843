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

/** Cut where the face has reached its expression: not while it is coming, nor after it has gone. */
public final class ReactionReached extends Rule {

  /** A wait of fewer seconds before the expression is not worth a trim. */
  private static final double LEAST_WAIT = .4;

  /** The expression may be seen to come for this many seconds. */
  private static final double LEAD = .3;

  /** Makes the rule. */
  public ReactionReached() {
    super("reaction-reached", MurchTerm.EMOTION);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      List<Expression> all = Expressions.in(shot.frames(), film);
      for (int i = 0; i < all.size(); i++) {
        Expression expression = all.get(i);
        long start = Math.max(expression.onset(), expression.reached() - film.framesIn(LEAD));
        if (i == 0
            && expression.rises()
            && start - shot.frames().start() >= film.framesIn(LEAST_WAIT)) {
          candidates.add(Candidate.trimHead(shot.frames().start(), start));
        }
        if (!film.isEdit() && expression.fades()) {
          candidates.add(Candidate.split(expression.fading()));
        }
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    return switch (candidate.kind()) {
      case TRIM_HEAD -> start(candidate, film);
      case SPLIT, TRIM_TAIL -> end(candidate, film);
      default -> Optional.empty();
    };
  }

  private Optional<Reason> start(Candidate candidate, Evidence film) {
    long frame = candidate.frame();
    for (Expression expression : Expressions.around(Math.min(frame, film.frames() - 1), film)) {
      if (frame >= expression.onset() - film.framesIn(LEAD) && frame <= expression.reached()) {
        return say(
            film,
            .8,
            expression.confidence(),
            "Start where the "
                + expression.name()
                + " comes, at "
                + Say.at(film, frame)
                + ": the face waits for it until then.",
            frame,
            expression.reached());
      }
      if (frame > expression.reached()
          && candidate.range().start() < expression.reached()
          && frame < expression.gone()) {
        return say(
            film,
            -.6,
            expression.confidence(),
            "The "
                + expression.name()
                + " is already full when this begins: let it be seen to come.",
            expression.reached(),
            frame);
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> end(Candidate candidate, Evidence film) {
    long last = Math.max(0, candidate.frame() - 1);
    for (Expression expression : Expressions.around(last, film)) {
      if (last >= expression.reached() && candidate.frame() <= expression.fading()) {
        return say(
            film,
            candidate.kind() == SuggestionKind.TRIM_TAIL ? .4 : .8,
            expression.confidence(),
            "The "
                + expression.name()
                + " is full at "
                + Say.at(film, expression.reached())
                + "; cut before it fades.",
            expression.reached(),
            last);
      }
      if (last >= expression.onset() && last < expression.reached() && expression.rises()) {
        return say(
            film,
            -.7,
            expression.confidence(),
            "The "
                + expression.name()
                + " is still coming; wait until it is full at "
                + Say.at(film, expression.reached())
                + ".",
            last,
            expression.reached());
      }
    }
    return Optional.empty();
  }
}
