package dev.kuleshov.api.subtitle;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A rule that a cue breaks.
 *
 * @param cue its number, counted from 1
 * @param at when it is shown
 * @param rule which rule
 * @param message one sentence for the editor, with what is and what may be
 */
public record Violation(int cue, TimeRange at, Rule rule, String message) {

  /** The rules that are checked. */
  public enum Rule {
    /** More lines than allowed. */
    LINES,
    /** A line is wider than allowed. */
    LINE_WIDTH,
    /** Shown too briefly to be read. */
    READING_SPEED,
    /** Shown too briefly to be seen. */
    TOO_SHORT,
    /** Shown too long. */
    TOO_LONG,
    /** Shown while the one before still is. */
    OVERLAP,
    /** Too close to the next. */
    GAP_TOO_SMALL,
    /** So close to the next that the gap flickers. */
    GAP_NOT_CLOSED,
    /** Begins or ends close to a shot change, but not with it. */
    NEAR_SHOT_CHANGE,
    /** Lies over a shot change at which it could have been parted. */
    OVER_SHOT_CHANGE,
    /** Nobody speaks while it is shown. */
    NO_SPEECH
  }

  /** Checks for nulls. */
  public Violation {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }
}
