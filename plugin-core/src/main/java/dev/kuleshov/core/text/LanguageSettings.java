package dev.kuleshov.core.text;

import dev.kuleshov.api.UsageException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which language model the user has.
 *
 * @param url base address of a server that speaks the OpenAI protocol, if there is one
 * @param model its model; without a server a GGUF file, a model of the catalogue, or the id of a
 *     plug-in's text generator
 * @param key what the server asks for, if anything
 * @param patience the longest time for one answer
 */
public record LanguageSettings(
    Optional<URI> url, Optional<String> model, Optional<Secret> key, Duration patience) {

  /** No language model. */
  public static final LanguageSettings NONE =
      new LanguageSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofMinutes(5));

  /**
   * Reads {@code KULESHOV_LLM_URL}, {@code KULESHOV_LLM_MODEL}, {@code KULESHOV_LLM_KEY} and {@code
   * KULESHOV_LLM_TIMEOUT} (seconds).
   *
   * @param values a setting's value by its name, or null
   * @throws UsageException if one of them makes no sense
   */
  public static LanguageSettings of(UnaryOperator<String> values) {
    return new LanguageSettings(
        text(values, "KULESHOV_LLM_URL").map(LanguageSettings::address),
        text(values, "KULESHOV_LLM_MODEL"),
        text(values, "KULESHOV_LLM_KEY").map(Secret::new),
        text(values, "KULESHOV_LLM_TIMEOUT").map(LanguageSettings::time).orElse(NONE.patience()));
  }

  private static Optional<String> text(UnaryOperator<String> values, String name) {
    return Optional.ofNullable(values.apply(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static URI address(String text) {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new UsageException(
        "llm.url", "KULESHOV_LLM_URL is no web address; write it like http://localhost:8080/v1.");
  }

  private static Duration time(String text) {
    if (!text.matches("[1-9]\\d{0,4}")) {
      throw new UsageException(
          "llm.timeout", "KULESHOV_LLM_TIMEOUT is a number of seconds, not '" + text + "'.");
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
