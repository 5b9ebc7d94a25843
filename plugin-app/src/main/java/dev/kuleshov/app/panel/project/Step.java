package dev.kuleshov.app.panel.project;

import java.util.Objects;

/**
 * One thing that an editor did, to be taken back and done again.
 *
 * @param label what it was, such as {@code accept 0-split-120-120-120}
 * @param change does it
 * @param back takes it back
 */
public record Step(String label, Patch change, Patch back) {

  /** Checks for nulls. */
  public Step {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(back, "back");
  }
}
