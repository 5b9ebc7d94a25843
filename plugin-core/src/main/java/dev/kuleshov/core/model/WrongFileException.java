package dev.kuleshov.core.model;

import java.io.IOException;

/** A source that gives another file, or none, however often it is asked. */
final class WrongFileException extends IOException {

  private static final long serialVersionUID = 1;

  WrongFileException(String reason) {
    super(reason);
  }
}
