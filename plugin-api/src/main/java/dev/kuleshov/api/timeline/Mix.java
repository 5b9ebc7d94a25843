package dev.kuleshov.api.timeline;

import dev.kuleshov.api.time.RationalTime;
import java.util.Objects;

/**
 * A dissolve (or another gradual transition) between the item before and the item after it.
 *
 * <p>It takes no time of its own: the item before is shown {@code after} longer than its own range,
 * and the item after {@code before} earlier.
 *
 * @param type the transition's name, such as {@code dissolve}
 * @param before how much of the mix lies before the join, 0 or more
 * @param after how much lies after it, 0 or more
 */
public record Mix(String type, RationalTime before, RationalTime after) implements TrackItem {

  /** Checks the lengths. */
  public Mix {
    Objects.requireNonNull(type, "type");
    if (before.isNegative() || after.isNegative()) {
      throw new IllegalArgumentException("a mix cannot last less than nothing");
    }
  }

  @Override
  public RationalTime duration() {
    return RationalTime.ZERO;
  }
}
