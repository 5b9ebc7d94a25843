package dev.kuleshov.core.suggest;

import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Moves the ends of clips, from clean frame to clean frame, until a cut is as long as it should be.
 *
 * <p>Each step moves the one end that brings the length nearest to the target, and never further
 * than needed. Ends do not reach into what the suggestions take out, unless there is no other way.
 */
final class ExactLength {

  private static final int MOST_STEPS = 200;

  private final List<Keep> keeps;
  private final RationalTime target;

  ExactLength(List<Keep> keeps, RationalTime target) {
    this.keeps = new ArrayList<>(keeps);
    this.target = target;
  }

  List<Keep> fit() {
    move(false);
    move(true);
    return Keep.merged(keeps);
  }

  private void move(boolean intoRemovals) {
    for (int step = 0; step < MOST_STEPS; step++) {
      RationalTime missing = target.minus(Keep.total(keeps));
      double away = Math.abs(missing.toSeconds());
      int best = -1;
      Keep changed = null;
      for (int i = 0; i < keeps.size(); i++) {
        for (Keep moved : moves(i, missing, intoRemovals)) {
          RationalTime gain = moved.duration().minus(keeps.get(i).duration());
          double then = Math.abs(missing.minus(gain).toSeconds());
          if (then < away) {
            away = then;
            best = i;
            changed = moved;
          }
        }
      }
      if (best < 0) {
        return;
      }
      keeps.set(best, changed);
    }
  }

  /** The clip with its end moved, and with its start moved, by what is missing or less. */
  private List<Keep> moves(int i, RationalTime missing, boolean intoRemovals) {
    Keep keep = keeps.get(i);
    Reel reel = keep.reel();
    FrameRange range = keep.range();
    FrameClock clock = reel.film().measured().clock();
    long least = reel.leastClip();
    List<Keep> moves = new ArrayList<>();
    long longest = furthestEnd(i, intoRemovals);
    OptionalLong end =
        reel.cuts()
            .nearest(
                within(
                    nearestFrame(clock, clock.timeOf(range.end()).plus(missing)),
                    range.start() + least,
                    longest),
                range.start() + least,
                longest);
    if (end.isPresent()) {
      moves.add(new Keep(reel, new FrameRange(range.start(), end.getAsLong())));
    }
    long earliest = furthestStart(i, intoRemovals);
    OptionalLong start =
        reel.cuts()
            .nearest(
                within(
                    nearestFrame(clock, clock.timeOf(range.start()).minus(missing)),
                    earliest,
                    range.end() - least),
                earliest,
                range.end() - least);
    if (start.isPresent()) {
      moves.add(new Keep(reel, new FrameRange(start.getAsLong(), range.end())));
    }
    return moves;
  }

  private long furthestEnd(int i, boolean intoRemovals) {
    Keep keep = keeps.get(i);
    boolean next = i + 1 < keeps.size() && keeps.get(i + 1).reel() == keep.reel();
    long limit = next ? keeps.get(i + 1).range().start() : keep.reel().film().frames();
    for (Suggestion removal : keep.reel().removals()) {
      long start = removal.candidate().range().start();
      if (!intoRemovals && start >= keep.range().end()) {
        return Math.min(limit, start);
      }
    }
    return limit;
  }

  private long furthestStart(int i, boolean intoRemovals) {
    Keep keep = keeps.get(i);
    boolean before = i > 0 && keeps.get(i - 1).reel() == keep.reel();
    long limit = before ? keeps.get(i - 1).range().end() : 0;
    for (Suggestion removal : keep.reel().removals()) {
      long end = removal.candidate().range().end();
      if (!intoRemovals && end <= keep.range().start()) {
        limit = Math.max(limit, end);
      }
    }
    return limit;
  }

  private static long within(long frame, long least, long most) {
    return Math.max(least, Math.min(most, frame));
  }

  /** The frame whose first instant is nearest; the number of frames for the end. */
  private static long nearestFrame(FrameClock clock, RationalTime time) {
    if (time.isNegative()) {
      return 0;
    }
    long frame = clock.frameAt(time);
    RationalTime before = clock.timeOf(frame);
    RationalTime after = clock.timeOf(frame + 1);
    return time.minus(before).compareTo(after.minus(time)) < 0 ? frame : frame + 1;
  }
}
