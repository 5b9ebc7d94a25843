package dev.kuleshov.core.suggest;

import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Suggestion;
import java.util.Comparator;
import java.util.List;

/**
 * Turns what the rules propose into ranked suggestions.
 *
 * <p>Whatever the rules say, no suggestion has a frame strictly inside speech, none lies within six
 * frames of another or of a shot boundary that it is not about, and all lie inside the film. The
 * same evidence and rules give the same suggestions.
 */
public final class Suggester {

  private final List<CutHeuristic> rules;
  private final Sensitivity sensitivity;

  /**
   * Makes a suggester of the usual sensitivity.
   *
   * @param rules the rules to ask, in the order to ask them
   */
  public Suggester(List<CutHeuristic> rules) {
    this(rules, Sensitivity.USUAL.density());
  }

  /**
   * Makes a suggester.
   *
   * @param rules the rules to ask, in the order to ask them
   * @param density how many suggestions a minute of film there may be, above 0
   */
  public Suggester(List<CutHeuristic> rules, double density) {
    this.rules = List.copyOf(rules);
    this.sensitivity = new Sensitivity(density, Sensitivity.USUAL.leastScore());
  }

  /**
   * Suggests changes to one film.
   *
   * @param media which of the run's media the film is, counted from 0
   * @param film the evidence
   * @return the suggestions, best first, and what went wrong
   */
  public Suggested suggest(int media, Evidence film) {
    Deliberation heard = Deliberation.of(media, rules, film);
    return new Suggested(heard.ranked(film.style(), sensitivity), heard.findings());
  }

  /**
   * Returns the suggestions of several films as one list, the best first.
   *
   * @param perMedia the suggestions of each film, as {@link #suggest} returns them
   */
  public static List<Suggestion> ranked(List<List<Suggestion>> perMedia) {
    return perMedia.stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparingDouble((Suggestion s) -> -s.score())
                .thenComparing(Suggestion::media)
                .thenComparing(Suggestion::frame)
                .thenComparing(Suggestion::id))
        .toList();
  }
}
