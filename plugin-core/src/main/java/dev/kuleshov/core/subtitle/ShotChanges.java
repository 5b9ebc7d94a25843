package dev.kuleshov.core.subtitle;

import java.util.Arrays;
import java.util.Collection;

/** The first frames of new shots, in order. */
final class ShotChanges {

  private final long[] frames;

  ShotChanges(Collection<Long> frames) {
    this.frames = frames.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  /** Returns the shot changes in [from, to]. */
  long[] between(long from, long to) {
    int low = position(from);
    int high = position(to + 1);
    return low >= high ? new long[0] : Arrays.copyOfRange(frames, low, high);
  }

  private int position(long frame) {
    int found = Arrays.binarySearch(frames, frame);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * Returns whether a cue's beginning disturbs: close to a shot change, but not on it.
   *
   * @param in first frame
   */
  boolean disturbs(long in, Rules rules) {
    long[] near = between(in - rules.snap(), in + rules.snap());
    return near.length > 0 && Arrays.binarySearch(near, in) < 0;
  }

  /**
   * Returns whether a cue's end disturbs: close to a shot change, but not {@link Rules#gap} frames
   * before it.
   *
   * @param out first frame without the cue
   */
  boolean disturbsAtEnd(long out, Rules rules) {
    long[] near = between(out - rules.snap(), out + rules.snap());
    return near.length > 0 && Arrays.binarySearch(near, out + rules.gap()) < 0;
  }

  /**
   * Returns whether a cue lies over a shot change at which it could have been parted: with time for
   * a cue on both sides.
   */
  boolean straddled(long in, long out, Rules rules) {
    long side = rules.shortest() + rules.gap();
    return rules.snap() > 0 && between(in + side, out - side).length > 0;
  }
}
