package dev.kuleshov.api;

/** The caller asked for something that makes no sense: a wrong option, an unknown name. */
public final class UsageException extends KuleshovException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the error.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   */
  public UsageException(String code, String message) {
    this(code, message, null);
  }

  /**
   * Makes the error with its cause.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   * @param cause what led to it, or null
   */
  public UsageException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
