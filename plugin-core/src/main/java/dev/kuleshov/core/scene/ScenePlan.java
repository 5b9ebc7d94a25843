package dev.kuleshov.core.scene;

import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Chooses a few frames of each shot: soon after it has begun, then ever more seldom, for a place
 * that has been seen thrice is known.
 */
final class ScenePlan {

  /** From this change on, the picture may be another one. */
  private static final double CHANGED = .5;

  /** Gap before the first, second, third and any later look at what has changed. */
  private static final List<RationalTime> GAPS =
      List.of(
          RationalTime.ofMillis(200),
          RationalTime.ofMillis(1000),
          RationalTime.ofMillis(2000),
          RationalTime.ofMillis(4000));

  private final DoubleSupplier change;
  private RationalTime last;
  private int looks;

  /**
   * Makes a plan for one film.
   *
   * @param change how sure it is that the newest frame begins something new, in [0,1]
   */
  ScenePlan(DoubleSupplier change) {
    this.change = change;
  }

  /**
   * Returns whether to look at this frame, and takes it that the caller does.
   *
   * @param time when the frame is shown; ask for every frame in order
   */
  boolean wants(RationalTime time) {
    if (change.getAsDouble() >= CHANGED) {
      looks = 0;
    }
    if (last != null && time.minus(last).compareTo(GAPS.get(looks)) < 0) {
      return false;
    }
    last = time;
    looks = Math.min(looks + 1, GAPS.size() - 1);
    return true;
  }
}
