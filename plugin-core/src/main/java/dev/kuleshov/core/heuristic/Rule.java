package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.Arrays;
import java.util.Optional;

/** What the built-in rules share: a name, a term, and a way to say something. */
abstract class Rule implements CutHeuristic {

  private final String id;
  private final MurchTerm term;

  Rule(String id, MurchTerm term) {
    this.id = id;
    this.term = term;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final MurchTerm term() {
    return term;
  }

  /** A word on a candidate; frames outside the film are left out of what is shown. */
  final Optional<Reason> say(
      Evidence film, double score, double confidence, String text, long... shown) {
    return Optional.of(reason(film, score, confidence, false, text, shown));
  }

  /** A word that ends the discussion. */
  final Optional<Reason> veto(Evidence film, String text, long... shown) {
    return Optional.of(reason(film, -1, 1, true, text, shown));
  }

  private Reason reason(
      Evidence film, double score, double confidence, boolean veto, String text, long... shown) {
    return new Reason(
        id,
        term,
        Scale.clamp(score, -1, 1),
        Scale.clamp(confidence, 0, 1),
        veto,
        text,
        Arrays.stream(shown)
            .filter(frame -> frame >= 0 && frame < film.frames())
            .sorted()
            .distinct()
            .boxed()
            .toList());
  }
}
