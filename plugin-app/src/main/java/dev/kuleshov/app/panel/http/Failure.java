package dev.kuleshov.app.panel.http;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.UsageException;
import java.util.Objects;

/** A request that is answered with an error: a status, a stable code and one sentence. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /**
   * Makes the error.
   *
   * @param status HTTP status, 400 to 599
   * @param code stable code, lower-case words joined by dots
   * @param message one sentence: what went wrong and what to do
   */
  public Failure(int status, String code, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.status = status;
    this.code = Objects.requireNonNull(code, "code");
  }

  /** Returns the answer that an error of Kuleshov's stands for. */
  static Failure of(KuleshovException error) {
    Failure failure = new Failure(status(error), error.code(), error.getMessage());
    failure.initCause(error);
    return failure;
  }

  private static int status(KuleshovException error) {
    if (error instanceof UsageException) {
      return error.code().equals("project.unknown") ? 404 : 400;
    }
    if (error instanceof MalformedInputException || error instanceof UnsupportedInputException) {
      return 422;
    }
    if (error instanceof InputOutputException) {
      return error.code().startsWith("output.") ? 500 : 422;
    }
    if (error instanceof MissingModelException) {
      return 424;
    }
    return error instanceof CancelledException ? 409 : 500;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }
}
