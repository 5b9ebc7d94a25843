package dev.kuleshov.api.media;

import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.Arrays;
import java.util.Objects;

/**
 * When each decoded frame is shown: the bridge between frame numbers and time, exact for variable
 * frame rate too.
 *
 * <p>Frame 0 is shown at time 0. Immutable.
 */
public final class FrameClock {

  private final FrameRate rate;
  private final long frames;
  private final RationalTime tick;
  private final long[] ticks;

  private FrameClock(FrameRate rate, long frames, RationalTime tick, long[] ticks) {
    this.rate = Objects.requireNonNull(rate, "rate");
    this.frames = frames;
    this.tick = tick;
    this.ticks = ticks;
  }

  /**
   * Returns the clock of evenly spaced frames.
   *
   * @param rate frames per second
   * @param frames how many there are, 0 or more
   */
  public static FrameClock constant(FrameRate rate, long frames) {
    if (frames < 0) {
      throw new IllegalArgumentException("a film cannot have " + frames + " frames");
    }
    return new FrameClock(rate, frames, RationalTime.ZERO, new long[0]);
  }

  /**
   * Returns the clock of unevenly spaced frames.
   *
   * @param rate the rate that an editor would conform the film to
   * @param tick the length of one tick, above zero
   * @param ticks one entry more than there are frames: the tick at which each frame is shown,
   *     rising strictly from 0, then the tick at which the last one ends; copied
   */
  public static FrameClock variable(FrameRate rate, RationalTime tick, long... ticks) {
    if (ticks.length == 0 || ticks[0] != 0 || tick.compareTo(RationalTime.ZERO) <= 0) {
      throw new IllegalArgumentException("frame times start at tick 0, with a tick above zero");
    }
    for (int i = 1; i < ticks.length; i++) {
      if (ticks[i] <= ticks[i - 1]) {
        throw new IllegalArgumentException("frame " + i + " is not shown after the one before it");
      }
    }
    return new FrameClock(rate, ticks.length - 1L, tick, ticks.clone());
  }

  /** Returns the rate, nominal for variable frame rate. */
  public FrameRate rate() {
    return rate;
  }

  /** Returns how many frames there are. */
  public long frames() {
    return frames;
  }

  /** Returns whether frames come at uneven times. */
  public boolean isVariable() {
    return ticks.length > 0;
  }

  /** Returns the length of one tick of {@link #ticks()}; zero where the clock is constant. */
  public RationalTime tick() {
    return tick;
  }

  /** Returns a copy of the ticks that {@link #variable} was given; empty where it is constant. */
  public long[] ticks() {
    return ticks.clone();
  }

  /** Returns when the last frame ends. */
  public RationalTime duration() {
    return timeOf(frames);
  }

  /**
   * Returns when a frame is first shown; for the number of frames, when the last one ends.
   *
   * @param frame a frame number in [0, frames]
   * @throws IndexOutOfBoundsException if there is no such frame
   */
  public RationalTime timeOf(long frame) {
    Objects.checkIndex(frame, frames + 1);
    return isVariable() ? tick.times(ticks[(int) frame], 1) : RationalTime.ofFrames(frame, rate);
  }

  /**
   * Returns the frame that is on screen at a time; the first or last one for times outside.
   *
   * @param time any time
   */
  public long frameAt(RationalTime time) {
    if (!isVariable()) {
      return clamp(time.toFrameFloor(rate));
    }
    RationalTime count = time.times(tick.denominator(), tick.numerator());
    int found = Arrays.binarySearch(ticks, Math.floorDiv(count.numerator(), count.denominator()));
    return clamp(found >= 0 ? found : -found - 2L);
  }

  /**
   * Returns when a run of frames is shown.
   *
   * @param range frames within the film
   */
  public TimeRange timeOf(FrameRange range) {
    return new TimeRange(timeOf(range.start()), timeOf(range.end()));
  }

  private long clamp(long frame) {
    return Math.max(0, Math.min(frame, frames - 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FrameClock clock
        && frames == clock.frames
        && rate.equals(clock.rate)
        && tick.equals(clock.tick)
        && Arrays.equals(ticks, clock.ticks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rate, frames, tick, Arrays.hashCode(ticks));
  }

  @Override
  public String toString() {
    return frames + " frames at " + rate + (isVariable() ? ", uneven" : "");
  }
}
