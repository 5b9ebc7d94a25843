package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Violation;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Timeline;
import java.util.List;

/**
 * Subtitles, ready to be written in any form.
 *
 * @param transcript the words on the film's, or the edit's, time
 * @param track the cues
 * @param rate the frames that they begin and end with
 * @param violations what is against the rules
 * @param timeline the edit, or the whole film, with the cues as its subtitles
 * @param findings what was missing or damaged
 */
public record SubtitleRun(
    Transcript transcript,
    SubtitleTrack track,
    FrameRate rate,
    List<Violation> violations,
    Timeline timeline,
    List<Finding> findings) {

  /** Copies the lists. */
  public SubtitleRun {
    violations = List.copyOf(violations);
    findings = List.copyOf(findings);
  }
}
