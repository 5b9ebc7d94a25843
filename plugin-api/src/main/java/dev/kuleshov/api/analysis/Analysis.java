package dev.kuleshov.api.analysis;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.media.MediaInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * All that Kuleshov knows of one media file: what {@code analysis.json} holds.
 *
 * @param media the file
 * @param contentHash SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param measured what was seen and heard
 * @param curve what it amounts to
 * @param findings what was missing or damaged
 */
public record Analysis(
    MediaInfo media,
    String contentHash,
    Measurements measured,
    EmotionCurve curve,
    List<Finding> findings) {

  /** Checks for nulls and copies the list. */
  public Analysis {
    Objects.requireNonNull(media, "media");
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(measured, "measured");
    Objects.requireNonNull(curve, "curve");
    findings = List.copyOf(findings);
  }

  /**
   * Returns the same analysis of the same bytes at another place.
   *
   * @param file where the file lies now, absolute
   */
  public Analysis at(Path file) {
    MediaInfo moved =
        new MediaInfo(
            file,
            media.container(),
            media.duration(),
            media.video(),
            media.audio(),
            media.timecode());
    return new Analysis(moved, contentHash, measured, curve, findings);
  }
}
