package dev.kuleshov.core.text;

import dev.kuleshov.api.text.Sampling;
import java.util.Objects;

/**
 * How a screenplay goes on.
 *
 * @param sampling how to draw words
 * @param count how many continuations, 1 to 20
 * @param shots whether to propose a shot list for each scene
 */
public record ScriptOptions(Sampling sampling, int count, boolean shots) {

  /** Checks the count. */
  public ScriptOptions {
    Objects.requireNonNull(sampling, "sampling");
    if (count < 1 || count > 20) {
      throw new IllegalArgumentException("between 1 and 20 scripts can be wanted, not " + count);
    }
  }
}
