package dev.kuleshov.app.panel.media;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.media.MediaInfo;
import java.nio.file.Path;
import java.util.Optional;

/** A media file while the service runs: its headers, and its analysis once there is one. */
public final class Film {

  private final MediaInfo info;
  private final String version;
  private volatile Analysis analysis;

  Film(MediaInfo info, String version) {
    this.info = info;
    this.version = version;
  }

  /** Returns where the file lies. */
  public Path path() {
    return info.file();
  }

  /** Returns what the headers say; the length is exact once there is an analysis. */
  public MediaInfo info() {
    Analysis known = analysis;
    return known == null ? info : known.media();
  }

  /** Returns what tells one state of the file from another: its size and when it was written. */
  public String version() {
    return version;
  }

  /** Returns the analysis, if it has been made. */
  public Optional<Analysis> analysis() {
    return Optional.ofNullable(analysis);
  }

  void analysed(Analysis made) {
    analysis = made;
  }
}
