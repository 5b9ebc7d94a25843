package dev.kuleshov.api.subtitle;

import java.util.List;
import java.util.Objects;

/**
 * The subtitles of a film in one language.
 *
 * @param language BCP 47 tag
 * @param cues in order of time
 */
public record SubtitleTrack(String language, List<Cue> cues) {

  /** Copies the list. */
  public SubtitleTrack {
    Objects.requireNonNull(language, "language");
    cues = List.copyOf(cues);
  }
}
