package dev.kuleshov.app.panel.project;

import dev.kuleshov.api.time.RationalTime;
import java.util.Objects;

/**
 * A title at its place in one of the media.
 *
 * @param text what it says
 * @param media which of the project's media, counted from 0
 * @param start when it appears, in the media's time
 * @param end when it goes, after {@code start}
 * @param source who wrote it: {@code hand}, {@code extractive} or {@code llm}
 */
public record PlacedTitle(
    String text, int media, RationalTime start, RationalTime end, String source) {

  /** Checks the order. */
  public PlacedTitle {
    Objects.requireNonNull(source, "source");
    if (text.isBlank() || media < 0 || start.isNegative() || end.compareTo(start) <= 0) {
      throw new IllegalArgumentException("a title needs words and a time to be read in");
    }
  }
}
