package dev.kuleshov.api.subtitle;

import java.util.Objects;
import java.util.Optional;

/**
 * How speech is to be written down.
 *
 * @param language ISO 639 code of the language spoken, such as {@code de}, or empty to find out
 * @param toEnglish whether to write it in English instead
 */
public record TranscriptionRequest(Optional<String> language, boolean toEnglish) {

  /** Writes down whatever language is spoken. */
  public static final TranscriptionRequest ANY = new TranscriptionRequest(Optional.empty(), false);

  /** Checks for null. */
  public TranscriptionRequest {
    Objects.requireNonNull(language, "language");
  }
}
