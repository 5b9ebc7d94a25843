package dev.kuleshov.core.subtitle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Says from when to when each cue is shown: as near to its sound as the rules allow.
 *
 * <p>Each cue has a handful of frames where it may begin (its sound, a shot change, a little later
 * where the cue before needs time to be read) and where it may end. The cheapest chain of them is
 * found by dynamic programming; breaking a rule costs more than any distance.
 */
final class CueTiming {

  private static final double BROKEN = 1000;
  private static final double BROKEN_FRAME = 5;
  private static final double LATE_FRAME = 0.3;
  private static final double EARLY_FRAME = 0.2;
  private static final double CUT_FRAME = 0.5;
  private static final double LINGERING_FRAME = 0.01;
  private static final double OVERSTAYING_FRAME = 0.05;

  /** Sevenths of a second, about, that a cue may come late so that the one before can be read. */
  private static final int[] DELAYS = {2, 4, 7, 10, 14, 18, 24, 30};

  private final List<Spoken> cues;
  private final Rules rules;
  private final ShotChanges shots;

  CueTiming(List<Spoken> cues, Rules rules, ShotChanges shots) {
    this.cues = cues;
    this.rules = rules;
    this.shots = shots;
  }

  /** Returns first frame and first frame after each cue. */
  long[][] solve() {
    int count = cues.size();
    if (count == 0) {
      return new long[0][];
    }
    long[][] ins = new long[count][];
    long free = 0;
    for (int i = 0; i < count; i++) {
      free = Math.max(free, cues.get(i).start());
      ins[i] = begins(cues.get(i), free);
      free += rules.gap() + 1;
    }
    // From the last cue back: what the rest costs once a cue begins at a frame.
    double[][] rest = new double[count][];
    int[][] next = new int[count][];
    long[][] outs = new long[count][];
    for (int i = count - 1; i >= 0; i--) {
      rest[i] = new double[ins[i].length];
      next[i] = new int[ins[i].length];
      outs[i] = new long[ins[i].length];
      Arrays.fill(rest[i], Double.POSITIVE_INFINITY);
      for (int a = 0; a < ins[i].length; a++) {
        int followers = i + 1 < count ? ins[i + 1].length : 1;
        for (int b = 0; b < followers; b++) {
          long following = i + 1 < count ? ins[i + 1][b] : Long.MAX_VALUE / 2;
          double after = i + 1 < count ? rest[i + 1][b] : 0;
          consider(i, ins[i][a], following, after, rest[i], outs[i], next[i], a, b);
        }
        rest[i][a] += beginCost(cues.get(i), ins[i][a]);
      }
    }
    long[][] times = new long[count][];
    int at = cheapest(rest[0]);
    for (int i = 0; i < count; i++) {
      times[i] = new long[] {ins[i][at], outs[i][at]};
      at = next[i][at];
    }
    return times;
  }

  private static int cheapest(double[] costs) {
    int best = 0;
    for (int i = 1; i < costs.length; i++) {
      best = costs[i] < costs[best] ? i : best;
    }
    return best;
  }

  private void consider(
      int cue,
      long in,
      long following,
      double after,
      double[] rest,
      long[] outs,
      int[] next,
      int a,
      int b) {
    if (following <= in + rules.gap()) {
      return;
    }
    for (long out : ends(cues.get(cue), in, following)) {
      double cost = after + endCost(cues.get(cue), in, out, following);
      if (cost < rest[a]) {
        rest[a] = cost;
        outs[a] = out;
        next[a] = b;
      }
    }
  }

  /**
   * Returns where a cue may begin.
   *
   * @param free where it still can if every cue before it is over as soon as may be: of speech that
   *     is all at one time there is room for no other
   */
  private long[] begins(Spoken cue, long free) {
    TreeSet<Long> frames = new TreeSet<>(List.of(cue.start(), free));
    for (int delay : DELAYS) {
      frames.add(cue.start() + delay);
    }
    long reach = rules.snap();
    for (long shot : shots.between(cue.start() - reach, cue.start() + reach + DELAYS[7])) {
      frames.add(shot);
      frames.add(shot + reach + 1);
      frames.add(Math.max(0, shot - reach - 1));
    }
    return frames.stream().mapToLong(Long::longValue).toArray();
  }

  private double beginCost(Spoken cue, long in) {
    double cost =
        in < cue.start() ? EARLY_FRAME * (cue.start() - in) : LATE_FRAME * (in - cue.start());
    return cost + (shots.disturbs(in, rules) ? BROKEN : 0);
  }

  private List<Long> ends(Spoken cue, long in, long following) {
    long last = following - rules.gap();
    TreeSet<Long> frames = new TreeSet<>();
    frames.add(cue.end());
    frames.add(cue.end() + rules.linger());
    frames.add(in + rules.needed(cue.lines()));
    frames.add(in + rules.longest());
    frames.add(last);
    frames.add(following - rules.closedGap());
    long from = Math.min(cue.end(), in) - rules.snap();
    long to = Math.max(cue.end() + rules.linger(), in + rules.longest()) + rules.snap();
    for (long shot : shots.between(from, Math.min(to, following + rules.snap()))) {
      frames.add(shot - rules.gap());
      frames.add(shot + rules.snap() + 1);
      frames.add(shot - rules.snap() - 1);
    }
    List<Long> possible = new ArrayList<>();
    for (long frame : frames) {
      if (frame > in && frame <= last) {
        possible.add(frame);
      }
    }
    return possible;
  }

  private double endCost(Spoken cue, long in, long out, long following) {
    long length = out - in;
    long needed = rules.needed(cue.lines());
    double cost = 0;
    if (length < needed) {
      cost += BROKEN + BROKEN_FRAME * (needed - length);
    }
    if (length > rules.longest()) {
      cost += BROKEN + BROKEN_FRAME * (length - rules.longest());
    }
    long gap = following - out;
    if (gap > rules.gap() && gap < rules.closedGap()) {
      cost += BROKEN;
    }
    if (shots.disturbsAtEnd(out, rules)) {
      cost += BROKEN;
    }
    if (shots.straddled(in, out, rules)) {
      cost += BROKEN;
    }
    long over = out - cue.end();
    if (over < 0) {
      return cost - CUT_FRAME * over;
    }
    return cost
        + (over <= rules.linger()
            ? LINGERING_FRAME * (rules.linger() - over)
            : OVERSTAYING_FRAME * (over - rules.linger()));
  }
}
