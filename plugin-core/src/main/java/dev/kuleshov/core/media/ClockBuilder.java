package dev.kuleshov.core.media;

import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Makes a {@link FrameClock} of the timestamps of decoded frames.
 *
 * <p>Timestamps are taken on trust but for three things. A missing one is put a frame after the one
 * before. One that does not rise is moved just behind the one before. A jump back by more than a
 * second, or forward by more than ten in a broadcast stream, is a new clock, and the film goes on
 * with the next frame.
 */
final class ClockBuilder {

  /** Stands for a timestamp that the file does not give. */
  static final long MISSING = org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

  /** How far, in frames, a timestamp may lie from its place: what rounding in a container does. */
  private static final double TOLERANCE = 0.35;

  /** How far, in frames, a timestamp may lie beside a grid, if ticks are fine enough to tell. */
  private static final double BESIDE = 0.05;

  /** With fewer frames than this almost any timestamps fit the rate measured on them. */
  private static final int ENOUGH = 25;

  /** Faster grids than this are the resolution of the timestamps, not a rate. */
  private static final double FASTEST_GRID = 120;

  private final RationalTime tick;
  private final double tickSeconds;
  private final NominalRate nominal;
  private final boolean mayJump;
  private final BitSet repaired = new BitSet();

  private long[] ticks = new long[1024];
  private int count;
  private long origin = MISSING;
  private RationalTime lastTime = RationalTime.ZERO;
  private boolean even = true;

  /**
   * Starts without frames.
   *
   * @param tick the length of a timestamp's unit
   * @param nominal what the header says of the rate
   * @param mayJump whether the container allows timestamps to jump
   */
  ClockBuilder(RationalTime tick, NominalRate nominal, boolean mayJump) {
    this.tick = tick;
    this.tickSeconds = tick.toSeconds();
    this.nominal = nominal;
    this.mayJump = mayJump;
  }

  /**
   * Adds the next frame in the order in which frames are shown.
   *
   * @param timestamp its timestamp in ticks, or {@link #MISSING}
   */
  void add(long timestamp) {
    long expected = count == 0 ? 0 : ticks[count - 1] + step();
    long at = timestamp == MISSING ? predicted() : place(timestamp, expected);
    if (count > 0 && at <= ticks[count - 1]) {
      if (at == ticks[count - 1] && count > 1 && at - ticks[count - 2] > 1.5 * step()) {
        ticks[count - 1] = at - step(); // the frame before was late: it belongs into the gap
        repaired.set(count - 1);
      } else {
        at = ticks[count - 1] + 1;
      }
      repaired.set(count);
    }
    if (count == ticks.length) {
      ticks = Arrays.copyOf(ticks, count * 2);
    }
    ticks[count] = at;
    lastTime = time(count);
    count++;
  }

  private long place(long timestamp, long expected) {
    if (origin == MISSING) {
      origin = timestamp - expected;
    }
    long at = timestamp - origin;
    double jump = count == 0 ? 0 : (at - ticks[count - 1]) * tickSeconds;
    if (jump < -1 || (mayJump && jump > 10)) {
      origin = timestamp - expected;
      return expected;
    }
    return at;
  }

  /** Counts frames from the last timestamp that was given, so that rounding does not add up. */
  private long predicted() {
    repaired.set(count);
    int given = repaired.previousClearBit(count);
    double since = (count - Math.max(0, given)) / (nominal.rate().perSecond() * tickSeconds);
    return (given < 0 ? 0 : ticks[given]) + Math.round(since);
  }

  private long step() {
    return Math.max(1, Math.round(1 / (nominal.rate().perSecond() * tickSeconds)));
  }

  private RationalTime time(int frame) {
    even &= Math.abs(off(frame, nominal.rate())) <= TOLERANCE || repaired.get(frame);
    return even ? RationalTime.ofFrames(frame, nominal.rate()) : tick.times(ticks[frame], 1);
  }

  /** Returns how many frames there are so far. */
  int frames() {
    return count;
  }

  /**
   * Returns when the last frame is shown as far as one can tell before the film has ended: evenly
   * spaced until the first frame that is not.
   */
  RationalTime lastTime() {
    return lastTime;
  }

  /**
   * Makes the clock: constant where the timestamps fit a rate; on a grid of frames where frames
   * were dropped or are held, as an editor shows them; else with the timestamps as they are.
   *
   * @param lastLength how long the last frame is shown in ticks, 0 where unknown
   */
  FrameClock build(long lastLength) {
    if (count == 0) {
      return FrameClock.constant(nominal.rate(), 0);
    }
    for (FrameRate rate : candidates()) {
      if (isConstant(rate)) {
        return FrameClock.constant(rate, count);
      }
    }
    long end = ticks[count - 1] + (lastLength > 0 ? lastLength : step());
    for (FrameRate rate : nominal.variable() || repaired.isEmpty() ? candidates() : header()) {
      Optional<long[]> grid = grid(rate, end);
      if (grid.isPresent()) {
        return FrameClock.variable(rate, rate.frameDuration(), grid.get());
      }
    }
    return FrameClock.variable(
        NominalRate.nearestStandard(nominal.rate()),
        tick,
        LongStream.concat(Arrays.stream(ticks, 0, count), LongStream.of(end)).toArray());
  }

  private Set<FrameRate> header() {
    Set<FrameRate> rates = new LinkedHashSet<>();
    rates.add(nominal.rate());
    rates.add(NominalRate.nearestStandard(nominal.rate()));
    return rates;
  }

  private Set<FrameRate> candidates() {
    Set<FrameRate> rates = header();
    rates.addAll(NominalRate.STANDARD);
    if (count >= ENOUGH && !nominal.variable()) {
      RationalTime mean = tick.times(ticks[count - 1], count - 1L);
      rates.add(new FrameRate(mean.denominator(), mean.numerator()));
    }
    return rates;
  }

  /** Returns by how many frames a timestamp lies behind its place on an even clock. */
  private double off(int frame, FrameRate rate) {
    return ticks[frame] * tickSeconds * rate.perSecond() - frame;
  }

  private boolean isConstant(FrameRate rate) {
    for (int i = 0; i < count; i++) {
      if (Math.abs(off(i, rate)) > TOLERANCE && !repaired.get(i)) {
        return false;
      }
    }
    return true;
  }

  private Optional<long[]> grid(FrameRate rate, long end) {
    if (rate.perSecond() > FASTEST_GRID) {
      return Optional.empty();
    }
    double ticksOff = 1.01 * tickSeconds * rate.perSecond();
    double tolerance = Math.min(TOLERANCE, Math.max(BESIDE, ticksOff));
    long[] places = new long[count + 1];
    for (int i = 0; i <= count; i++) {
      double exact = (i == count ? end : ticks[i]) * tickSeconds * rate.perSecond();
      places[i] = Math.round(exact);
      boolean trusted = i < count && !repaired.get(i);
      if (trusted && Math.abs(exact - places[i]) > tolerance) {
        return Optional.empty();
      }
      if (i > 0 && places[i] <= places[i - 1]) {
        if (trusted) {
          return Optional.empty();
        }
        places[i] = places[i - 1] + 1;
      }
    }
    return Optional.of(places);
  }
}
