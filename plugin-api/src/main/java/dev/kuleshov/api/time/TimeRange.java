package dev.kuleshov.api.time;

import java.util.Objects;
import java.util.Optional;

/**
 * A half-open stretch of time [start, end).
 *
 * @param start first instant inside
 * @param end first instant after; not before {@code start}
 */
public record TimeRange(RationalTime start, RationalTime end) {

  /** Checks the order of the two ends. */
  public TimeRange {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException("a range must not end (" + end + ") before " + start);
    }
  }

  /**
   * Returns the range of whole frames as time.
   *
   * @param frames the frames
   * @param rate their rate
   */
  public static TimeRange of(FrameRange frames, FrameRate rate) {
    return new TimeRange(
        RationalTime.ofFrames(frames.start(), rate), RationalTime.ofFrames(frames.end(), rate));
  }

  /** Returns end minus start. */
  public RationalTime duration() {
    return end.minus(start);
  }

  /** Returns whether the range holds no instant. */
  public boolean isEmpty() {
    return start.equals(end);
  }

  /**
   * Returns whether {@code time} lies in [start, end).
   *
   * @param time an instant
   */
  public boolean contains(RationalTime time) {
    return start.compareTo(time) <= 0 && time.compareTo(end) < 0;
  }

  /**
   * Returns whether {@code time} lies strictly between the ends: where a cut would split the range.
   *
   * @param time an instant
   */
  public boolean containsInside(RationalTime time) {
    return start.compareTo(time) < 0 && time.compareTo(end) < 0;
  }

  /**
   * Returns whether the two ranges share any instant.
   *
   * @param other another range
   */
  public boolean overlaps(TimeRange other) {
    return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
  }

  /**
   * Returns what both ranges share, or nothing where they do not overlap.
   *
   * @param other another range
   */
  public Optional<TimeRange> intersection(TimeRange other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeRange(RationalTime.max(start, other.start), RationalTime.min(end, other.end)));
  }

  /**
   * Returns the range moved along.
   *
   * @param offset how far; negative moves it earlier
   */
  public TimeRange shifted(RationalTime offset) {
    return new TimeRange(start.plus(offset), end.plus(offset));
  }
}
