package dev.kuleshov.app.panel.project;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All of a project that an editor can change, and take back.
 *
 * @param name what the editor calls the project
 * @param settings how suggestions are ranked
 * @param decisions by the suggestion's {@link SuggestionKey} as text
 * @param titles by their ids
 * @param tracks subtitle tracks by their ids
 */
public record Content(
    String name,
    CutSettings settings,
    Map<String, Decision> decisions,
    Map<String, PlacedTitle> titles,
    Map<String, CaptionTrack> tracks) {

  /** Checks for nulls and copies the maps. */
  public Content {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(settings, "settings");
    decisions = Collections.unmodifiableMap(new TreeMap<>(decisions));
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
    tracks = Collections.unmodifiableMap(new TreeMap<>(tracks));
  }

  /** Returns a project's content before anything was decided. */
  static Content fresh(String name) {
    return new Content(name, CutSettings.usual(), Map.of(), Map.of(), Map.of());
  }
}
