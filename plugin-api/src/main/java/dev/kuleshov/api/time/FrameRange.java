package dev.kuleshov.api.time;

/**
 * A half-open run of frames [start, end), counted in decoded frames from 0.
 *
 * @param start first frame inside, 0 or more
 * @param end first frame after; not before {@code start}
 */
public record FrameRange(long start, long end) {

  /** Checks the order of the two ends. */
  public FrameRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a run of frames: [" + start + ", " + end + ")");
    }
  }

  /** Returns the number of frames. */
  public long length() {
    return end - start;
  }

  /**
   * Returns whether the frame lies in [start, end).
   *
   * @param frame a frame number
   */
  public boolean contains(long frame) {
    return start <= frame && frame < end;
  }

  /** Returns the frame in the middle, the earlier of two. */
  public long middle() {
    return start + Math.max(0, length() - 1) / 2;
  }
}
