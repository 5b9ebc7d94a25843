package dev.kuleshov.api.suggest;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A stretch of media that the rough cut leaves out.
 *
 * @param media which of the report's media, counted from 0
 * @param source when it is shown in the media
 * @param why one plain sentence
 */
public record Dropped(int media, TimeRange source, String why) {

  /** Checks for nulls. */
  public Dropped {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(why, "why");
  }
}
