package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.FrameRate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a subtitle file does against the rules.
 *
 * @param track the subtitles
 * @param rate the frames that were counted
 * @param violations in the order of the cues
 */
public record SubtitleCheck(SubtitleTrack track, FrameRate rate, List<Violation> violations) {

  /** Copies the list. */
  public SubtitleCheck {
    violations = List.copyOf(violations);
  }

  /**
   * What subtitles are checked against.
   *
   * @param profile the rules
   * @param film whose shots the cues should respect, if it is there
   * @param rate frames a second; the film's, or else 25, where nothing is said
   * @param language of the subtitles, if the file does not say
   */
  public record Against(
      SubtitleProfile profile,
      Optional<Path> film,
      Optional<FrameRate> rate,
      Optional<String> language) {}
}
