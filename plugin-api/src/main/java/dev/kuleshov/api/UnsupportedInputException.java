package dev.kuleshov.api;

/** The input is well-formed, but holds something that Kuleshov does not handle. */
public final class UnsupportedInputException extends KuleshovException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the error.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   */
  public UnsupportedInputException(String code, String message) {
    this(code, message, null);
  }

  /**
   * Makes the error with its cause.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   * @param cause what led to it, or null
   */
  public UnsupportedInputException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
