package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Finds runs of frames that have something in common. */
final class Runs {

  private Runs() {}

  /**
   * Returns the runs in which something holds.
   *
   * @param within the frames to look at
   * @param holds what must hold of each frame
   * @param gap so many frames in which it does not hold interrupt no run
   * @param shortest shorter runs are left out
   */
  static List<FrameRange> where(FrameRange within, LongPredicate holds, long gap, long shortest) {
    List<FrameRange> runs = new ArrayList<>();
    long start = -1;
    long last = -1;
    for (long frame = within.start(); frame < within.end(); frame++) {
      if (!holds.test(frame)) {
        continue;
      }
      if (start >= 0 && frame - last > gap + 1) {
        add(runs, start, last + 1, shortest);
        start = -1;
      }
      start = start < 0 ? frame : start;
      last = frame;
    }
    if (start >= 0) {
      add(runs, start, last + 1, shortest);
    }
    return runs;
  }

  /** The share of frames of which something holds, in [0,1]. */
  static double share(FrameRange within, LongPredicate holds) {
    long count = 0;
    for (long frame = within.start(); frame < within.end(); frame++) {
      count += holds.test(frame) ? 1 : 0;
    }
    return within.length() == 0 ? 0 : (double) count / within.length();
  }

  private static void add(List<FrameRange> runs, long start, long end, long shortest) {
    if (end - start >= shortest) {
      runs.add(new FrameRange(start, end));
    }
  }
}
