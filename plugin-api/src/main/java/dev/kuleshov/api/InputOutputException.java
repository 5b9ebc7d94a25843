package dev.kuleshov.api;

/** A file or a connection could not be read or written. */
public final class InputOutputException extends KuleshovException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the error.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   */
  public InputOutputException(String code, String message) {
    this(code, message, null);
  }

  /**
   * Makes the error with its cause.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   * @param cause what led to it, or null
   */
  public InputOutputException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
