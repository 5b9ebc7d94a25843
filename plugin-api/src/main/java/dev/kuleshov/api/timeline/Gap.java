package dev.kuleshov.api.timeline;

import dev.kuleshov.api.time.RationalTime;

/**
 * Nothing: black, or silence.
 *
 * @param duration how long, above 0
 */
public record Gap(RationalTime duration) implements TrackItem {

  /** Checks the length. */
  public Gap {
    if (duration.compareTo(RationalTime.ZERO) <= 0) {
      throw new IllegalArgumentException("a gap must last, not " + duration);
    }
  }
}
