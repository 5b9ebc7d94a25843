package dev.kuleshov.api.analysis;

import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A run of frames between two boundaries.
 *
 * @param index counted from 0
 * @param frames its frames; shots follow each other without gaps, a mix is split in its middle
 * @param time when they are shown
 */
public record Shot(int index, FrameRange frames, TimeRange time) {

  /** Checks for nulls. */
  public Shot {
    Objects.requireNonNull(frames, "frames");
    Objects.requireNonNull(time, "time");
  }
}
