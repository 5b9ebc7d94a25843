package dev.kuleshov.api;

/** A model or a service that the work needs is not there. */
public final class MissingModelException extends KuleshovException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the error.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   */
  public MissingModelException(String code, String message) {
    this(code, message, null);
  }

  /**
   * Makes the error with its cause.
   *
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   * @param cause what led to it, or null
   */
  public MissingModelException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }
}
