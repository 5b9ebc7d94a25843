package dev.kuleshov.api.suggest;

import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A stretch of media that the rough cut keeps.
 *
 * @param media which of the report's media, counted from 0
 * @param frames its frames; empty where the media has no picture
 * @param source when they are shown in the media
 */
public record PlannedClip(int media, FrameRange frames, TimeRange source) {

  /** Checks for nulls. */
  public PlannedClip {
    Objects.requireNonNull(frames, "frames");
    Objects.requireNonNull(source, "source");
    if (media < 0) {
      throw new IllegalArgumentException("no such media: " + media);
    }
  }
}
