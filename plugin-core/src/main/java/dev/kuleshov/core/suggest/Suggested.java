package dev.kuleshov.core.suggest;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.suggest.Suggestion;
import java.util.List;

/**
 * What is suggested for one film.
 *
 * @param suggestions the best first
 * @param findings rules that failed
 */
public record Suggested(List<Suggestion> suggestions, List<Finding> findings) {

  /** Copies the lists. */
  public Suggested {
    suggestions = List.copyOf(suggestions);
    findings = List.copyOf(findings);
  }
}
