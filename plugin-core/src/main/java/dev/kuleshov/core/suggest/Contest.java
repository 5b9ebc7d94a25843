package dev.kuleshov.core.suggest;

import dev.kuleshov.api.suggest.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is suggested for one film, and what lost to it.
 *
 * @param suggestions the best first
 * @param rivals by the id of a suggestion, the best changes that it excludes and that would be
 *     suggested without it
 */
public record Contest(List<Suggestion> suggestions, Map<String, List<Suggestion>> rivals) {

  /** Copies the list and the map. */
  public Contest {
    suggestions = List.copyOf(suggestions);
    TreeMap<String, List<Suggestion>> copy = new TreeMap<>();
    rivals.forEach((id, lost) -> copy.put(id, List.copyOf(lost)));
    rivals = java.util.Collections.unmodifiableMap(copy);
  }
}
