package dev.kuleshov.app.panel.project;

import java.util.Objects;

/**
 * What an editor decided about one suggestion.
 *
 * @param verdict whether it is to be done
 * @param start first frame of its range, perhaps moved by the editor
 * @param end first frame after it
 */
public record Decision(Verdict verdict, long start, long end) {

  /** Checks the order. */
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a run of frames: [" + start + ", " + end + ")");
    }
  }
}
