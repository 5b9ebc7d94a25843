package dev.kuleshov.core.fountain;

import java.util.Objects;

/**
 * A paragraph of a screenplay.
 *
 * @param kind what it is
 * @param text its text without the marks that force its kind; action and dialogue may have several
 *     lines; a section keeps the signs that tell its depth
 */
public record Element(Kind kind, String text) {

  /** Checks for nulls. */
  public Element {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
