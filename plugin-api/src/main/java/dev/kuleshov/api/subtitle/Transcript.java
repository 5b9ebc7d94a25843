package dev.kuleshov.api.subtitle;

import java.util.List;
import java.util.Objects;

/**
 * What was said.
 *
 * @param language BCP 47 tag, such as {@code en} or {@code zh-Hans}
 * @param words in order of time
 */
public record Transcript(String language, List<Word> words) {

  /** Copies the list. */
  public Transcript {
    Objects.requireNonNull(language, "language");
    words = List.copyOf(words);
  }
}
