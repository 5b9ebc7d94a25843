package dev.kuleshov.app.panel.project;

import java.util.Objects;

/**
 * Something that an editor does to a project.
 *
 * @param label what it is called in the history
 * @param patch what it changes
 * @param newThings how many ids it has used up
 */
public record Edit(String label, Patch patch, int newThings) {

  /** Checks for nulls. */
  public Edit {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(patch, "patch");
  }
}
