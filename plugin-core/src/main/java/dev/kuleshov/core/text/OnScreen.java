package dev.kuleshov.core.text;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;

/** How long a title stays on screen. */
final class OnScreen {

  /** The eye needs a moment to find a title before it reads. */
  private static final RationalTime FINDING = RationalTime.ofMillis(500);

  private static final RationalTime SHORTEST = RationalTime.ofSeconds(2);

  private OnScreen() {}

  /** Returns how long a text must be shown to be read. */
  static RationalTime needed(String text, Tongue tongue) {
    RationalTime reading =
        RationalTime.ofMillis(
                (long)
                    Math.ceil(1000 * tongue.length(text) / tongue.limits().charactersPerSecond()))
            .plus(FINDING);
    return RationalTime.max(SHORTEST, reading);
  }

  /** Returns when a title is shown: from the beginning of its place on. */
  static TimeRange in(TimeRange place, String text, Tongue tongue) {
    return new TimeRange(place.start(), place.start().plus(needed(text, tongue)));
  }

  /** Returns whether a place is long enough for a title. */
  static boolean fits(TimeRange place, String text, Tongue tongue) {
    return needed(text, tongue).compareTo(place.duration()) <= 0;
  }
}
