package dev.kuleshov.core.face;

import dev.kuleshov.api.time.RationalTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Chooses the frames worth a look: at an even pace, and sooner where the picture has just changed.
 *
 * <p>A flickering film does not make it look more often than the pace's shortest gap allows.
 */
final class SamplingPlan {

  /** From this change on, the picture may be another one. */
  private static final double CHANGED = .5;

  /**
   * How often to look.
   *
   * @param lively gap between looks while there is something to see
   * @param calm gap between looks while there is not
   * @param shortest gap between looks after a change
   * @param extra how many looks a change brings forward
   */
  record Pace(RationalTime lively, RationalTime calm, RationalTime shortest, int extra) {

    /** Returns a pace of gaps in milliseconds, for a look after a change and so many more. */
    static Pace ofMillis(long lively, long calm, long shortest, int extra) {
      return new Pace(
          RationalTime.ofMillis(lively),
          RationalTime.ofMillis(calm),
          RationalTime.ofMillis(shortest),
          extra);
    }
  }

  private final Pace pace;
  private final DoubleSupplier change;
  private final BooleanSupplier lively;
  private Optional<RationalTime> last = Optional.empty();
  private int extra;

  /**
   * Makes a plan for one film.
   *
   * @param pace how often to look
   * @param change how sure it is that the newest frame begins something new, in [0,1]
   * @param lively whether there is something to see at present; asked only when it matters
   */
  SamplingPlan(Pace pace, DoubleSupplier change, BooleanSupplier lively) {
    this.pace = pace;
    this.change = change;
    this.lively = lively;
  }

  /**
   * Returns whether to look at this frame, and takes it that the caller does.
   *
   * @param time when the frame is shown; ask for every frame in order
   */
  boolean wants(RationalTime time) {
    if (change.getAsDouble() >= CHANGED) {
      extra = pace.extra();
    }
    if (last.isPresent() && !due(time.minus(last.get()))) {
      return false;
    }
    if (extra > 0) {
      extra--;
    }
    last = Optional.of(time);
    return true;
  }

  private boolean due(RationalTime gap) {
    if (gap.compareTo(pace.calm()) >= 0) {
      return true;
    }
    if (extra > 0 && gap.compareTo(pace.shortest()) >= 0) {
      return true;
    }
    return gap.compareTo(pace.lively()) >= 0 && lively.getAsBoolean();
  }
}
