package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.time.FrameRate;
import java.nio.file.Path;
import java.util.List;

/**
 * A film that was written.
 *
 * @param file where it is
 * @param width pixels
 * @param height pixels
 * @param rate frames a second
 * @param frames how many
 * @param cues how many subtitles were drawn
 * @param findings what was missing or damaged
 */
public record RenderRun(
    Path file,
    int width,
    int height,
    FrameRate rate,
    long frames,
    int cues,
    List<Finding> findings) {

  /** Copies the list. */
  public RenderRun {
    findings = List.copyOf(findings);
  }
}
