package dev.kuleshov.app.panel.project;

import dev.kuleshov.api.time.RationalTime;
import java.util.List;

/**
 * A subtitle at its place in one of the media.
 *
 * @param media which of the project's media, counted from 0
 * @param start when it appears, in the media's time
 * @param end when it goes, after {@code start}
 * @param lines from the top; at least one
 */
public record PlacedCue(int media, RationalTime start, RationalTime end, List<String> lines) {

  /** Checks the order and copies the list. */
  public PlacedCue {
    lines = List.copyOf(lines);
    if (media < 0 || start.isNegative() || end.compareTo(start) <= 0 || lines.isEmpty()) {
      throw new IllegalArgumentException("a cue needs a line and a time to be read in");
    }
  }
}
