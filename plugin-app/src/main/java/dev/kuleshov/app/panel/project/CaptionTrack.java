package dev.kuleshov.app.panel.project;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Subtitles in one language.
 *
 * @param language BCP 47 tag
 * @param name what the editor calls the track
 * @param cues by their ids
 */
public record CaptionTrack(String language, String name, Map<String, PlacedCue> cues) {

  /** Checks for nulls and copies the map. */
  public CaptionTrack {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
    cues = Collections.unmodifiableMap(new TreeMap<>(cues));
  }
}
