package dev.kuleshov.api.text;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A part of a film with a name.
 *
 * @param title its name, one line
 * @param range its part of the film; chapters follow each other without gaps
 */
public record Chapter(String title, TimeRange range) {

  /** Checks for null. */
  public Chapter {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(range, "range");
  }
}
