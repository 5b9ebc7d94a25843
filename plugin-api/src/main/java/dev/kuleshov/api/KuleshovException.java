package dev.kuleshov.api;

import java.util.Objects;

/**
 * The one family of errors that Kuleshov raises on purpose.
 *
 * <p>Each says what went wrong and what to do about it in one sentence, and carries a stable code
 * ({@code "media.malformed"}) that scripts may match. What can be worked around is no exception but
 * a {@link Finding}.
 */
public abstract sealed class KuleshovException extends RuntimeException
    permits CancelledException,
        InputOutputException,
        MalformedInputException,
        MissingModelException,
        UnsupportedInputException,
        UsageException {

  private static final long serialVersionUID = 1;

  private final String code;

  KuleshovException(String code, String message, Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.code = Objects.requireNonNull(code, "code");
  }

  /** Returns the stable code: lower-case words joined by dots. */
  public final String code() {
    return code;
  }
}
