package dev.kuleshov.api.text;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;
import java.util.Optional;

/**
 * A title to be shown on screen.
 *
 * @param text one line
 * @param shot index of the shot it belongs to, counted from 0; absent for one of the whole film
 * @param onScreen when to show it: long enough to be read, and within its shot
 */
public record Title(String text, Optional<Integer> shot, TimeRange onScreen) {

  /** Checks that there is one line to show. */
  public Title {
    Objects.requireNonNull(shot, "shot");
    Objects.requireNonNull(onScreen, "onScreen");
    if (text.isBlank() || text.lines().count() != 1) {
      throw new IllegalArgumentException("a title is one line");
    }
  }
}
