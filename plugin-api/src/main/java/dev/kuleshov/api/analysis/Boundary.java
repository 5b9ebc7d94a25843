package dev.kuleshov.api.analysis;

import java.util.Objects;

/**
 * A shot boundary.
 *
 * @param type how the shots meet
 * @param start first frame that is not purely of the old shot; for a cut the first frame of the new
 *     shot
 * @param end last mixed frame; for a cut the same as {@code start}
 * @param confidence in [0,1]
 */
public record Boundary(BoundaryType type, long start, long end, double confidence) {

  /** Checks order and range. */
  public Boundary {
    Objects.requireNonNull(type, "type");
    if (start < 0 || end < start || (type == BoundaryType.CUT && start != end)) {
      throw new IllegalArgumentException("not a " + type + ": " + start + " to " + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0,1], not " + confidence);
    }
  }

  /**
   * Returns a hard cut.
   *
   * @param frame first frame of the new shot
   * @param confidence in [0,1]
   */
  public static Boundary cut(long frame, double confidence) {
    return new Boundary(BoundaryType.CUT, frame, frame, confidence);
  }

  /** Returns the first frame that belongs to the new shot: the cut, or the middle of the mix. */
  public long firstFrameOfNewShot() {
    return type == BoundaryType.CUT ? start : start + (end - start + 1) / 2;
  }

  /**
   * Returns how much of the same frames two boundaries are.
   *
   * @param other a boundary of the same film
   * @return the frames that both have against those that either has, in [0,1]
   */
  public double overlap(Boundary other) {
    long shared = Math.min(end, other.end) - Math.max(start, other.start) + 1;
    long either = Math.max(end, other.end) - Math.min(start, other.start) + 1;
    return (double) Math.max(0, shared) / either;
  }
}
