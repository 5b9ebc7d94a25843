package dev.kuleshov.api.timeline;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A note at a place.
 *
 * @param range where; empty for a single frame
 * @param name short, shown on the timeline
 * @param color its colour
 * @param note the long text, may be empty
 */
public record Marker(TimeRange range, String name, Color color, String note) {

  /** Colours that every editor has, or has something close to. */
  public enum Color {
    /** Red. */
    RED,
    /** Orange. */
    ORANGE,
    /** Yellow. */
    YELLOW,
    /** Green. */
    GREEN,
    /** Cyan. */
    CYAN,
    /** Blue. */
    BLUE,
    /** Purple. */
    PURPLE,
    /** White. */
    WHITE
  }

  /** Checks for nulls. */
  public Marker {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(color, "color");
    Objects.requireNonNull(note, "note");
  }
}
