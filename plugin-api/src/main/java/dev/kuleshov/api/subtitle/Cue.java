package dev.kuleshov.api.subtitle;

import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Objects;

/**
 * A subtitle on screen.
 *
 * @param range when it is shown
 * @param lines from the top; at least one
 */
public record Cue(TimeRange range, List<String> lines) {

  /** Checks that there is something to show and copies the list. */
  public Cue {
    Objects.requireNonNull(range, "range");
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a cue needs a line");
    }
  }
}
