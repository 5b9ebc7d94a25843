package dev.kuleshov.api.subtitle;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A spoken word.
 *
 * @param range when it is heard
 * @param text as written, with its punctuation, without spaces around it
 * @param confidence in [0,1]
 */
public record Word(TimeRange range, String text, double confidence) {

  /** Checks for nulls and the range. */
  public Word {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(text, "text");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0,1], not " + confidence);
    }
  }
}
