package dev.kuleshov.api;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;
import java.util.Optional;

/**
 * Something worth knowing that did not stop the work: "no audio stream", "3 damaged frames".
 *
 * @param severity how much it matters
 * @param code stable code, lower-case words joined by dots
 * @param message one sentence for the editor
 * @param at where in the media it is, if it is somewhere
 */
public record Finding(Severity severity, String code, String message, Optional<TimeRange> at) {

  /** How much a finding matters. */
  public enum Severity {
    /** Good to know; the result is complete. */
    INFO,
    /** Part of the result is missing or less certain. */
    WARNING
  }

  /** Checks that nothing is null. */
  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(at, "at");
  }

  /**
   * Returns a finding about the whole input that is good to know.
   *
   * @param code stable code
   * @param message one sentence
   */
  public static Finding info(String code, String message) {
    return new Finding(Severity.INFO, code, message, Optional.empty());
  }

  /**
   * Returns a finding about the whole input that makes the result less complete.
   *
   * @param code stable code
   * @param message one sentence
   */
  public static Finding warning(String code, String message) {
    return new Finding(Severity.WARNING, code, message, Optional.empty());
  }

  /**
   * Returns a finding about one place that makes the result less complete.
   *
   * @param code stable code
   * @param message one sentence
   * @param at the place
   */
  public static Finding warning(String code, String message, TimeRange at) {
    return new Finding(Severity.WARNING, code, message, Optional.of(at));
  }
}
