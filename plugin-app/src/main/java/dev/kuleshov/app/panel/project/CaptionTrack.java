package dev.kuleshov.app.panel.project;

import dev.kuleshov.core.subtitle.Profiles;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Subtitles in one language.
 *
 * @param language BCP 47 tag
 * @param name what the editor calls the track
 * @param profile the name of the rules that its cues follow; null, as in older files, is Netflix's
 * @param cues by their ids
 */
public record CaptionTrack(
    String language, String name, String profile, Map<String, PlacedCue> cues) {

  /** Checks for nulls and copies the map. */
  public CaptionTrack {
    profile = Objects.requireNonNullElse(profile, Profiles.NETFLIX.name());
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
    cues = Collections.unmodifiableMap(new TreeMap<>(cues));
  }

  /** The same track with other cues. */
  public CaptionTrack with(Map<String, PlacedCue> others) {
    return new CaptionTrack(language, name, profile, others);
  }
}
