package dev.kuleshov.core.timeline;

import dev.kuleshov.api.MalformedInputException;
import java.util.function.Supplier;

/** Turns what goes wrong while a broken file is read into the one error that says so. */
public final class Reading {

  private Reading() {}

  /**
   * Runs a reader.
   *
   * @param format the format's name, for the message
   * @param reader what reads; may raise what wrong numbers, times and addresses raise
   * @param <T> what it reads
   * @return what it read
   * @throws MalformedInputException if it raised one of those
   */
  public static <T> T guarded(String format, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw malformed(format, e.getMessage(), e);
    }
  }

  /**
   * Makes the error for a file that is not what it should be.
   *
   * @param format the format's name
   * @param why what is wrong with it, without a full stop
   */
  public static MalformedInputException malformed(String format, String why) {
    return malformed(format, why, null);
  }

  private static MalformedInputException malformed(String format, String why, Exception cause) {
    return new MalformedInputException(
        "timeline.malformed",
        "The file cannot be read as " + format + " (" + why + "): export it from the editor again.",
        cause);
  }
}
