package dev.kuleshov.core.suggest;

import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a reel that the rough cut keeps.
 *
 * @param reel the reel
 * @param range its frames
 */
record Keep(Reel reel, FrameRange range) {

  RationalTime duration() {
    return reel.duration(range);
  }

  /** The stretches with those that touch made one. */
  static List<Keep> merged(List<Keep> keeps) {
    List<Keep> merged = new ArrayList<>();
    for (Keep keep : keeps) {
      int last = merged.size() - 1;
      if (last >= 0
          && merged.get(last).reel == keep.reel
          && merged.get(last).range.end() == keep.range.start()) {
        FrameRange joined = new FrameRange(merged.get(last).range.start(), keep.range.end());
        merged.set(last, new Keep(keep.reel, joined));
      } else {
        merged.add(keep);
      }
    }
    return merged;
  }

  static RationalTime total(List<Keep> keeps) {
    return keeps.stream().map(Keep::duration).reduce(RationalTime.ZERO, RationalTime::plus);
  }
}
