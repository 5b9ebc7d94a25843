package dev.kuleshov.core.suggest;

import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the stretches that are worth most under a length: a knapsack in which it costs something
 * to begin a new clip, solved by dynamic programming over (unit, length used, was the unit before
 * kept).
 */
final class Choice {

  /** The length is counted in at most this many steps. */
  private static final int MOST_STEPS = 3000;

  /** And units times steps are kept below this, for memory: one byte each. */
  private static final long MOST_CELLS = 24_000_000;

  /** A step is no shorter than this many seconds: about a frame. */
  private static final double SHORTEST_STEP = .04;

  /** What a new clip must gain over going on with the last one, in worth. */
  private static final double NEW_CLIP = .5;

  /** Units last at most this share of the target, between two limits in seconds. */
  private static final double LONGEST_UNIT_SHARE = .125;

  private static final double SHORTEST_LIMIT = 1;
  private static final double LONGEST_LIMIT = 4;

  /** The climax has to stay for so many seconds, or this share of a short cut. */
  private static final double CLIMAX_ROOM = 3;

  private static final double CLIMAX_SHARE = .34;

  private static final int KEPT_FROM_OUTSIDE = 1;
  private static final int KEPT_GOING_ON = 2;
  private static final int DROPPED_FROM_KEPT = 4;

  private final List<Unit> units = new ArrayList<>();
  private final int[] lengths;
  private final int capacity;

  Choice(List<Reel> reels, RationalTime target) {
    double wanted = target.toSeconds();
    double longest = Math.max(SHORTEST_LIMIT, Math.min(LONGEST_LIMIT, LONGEST_UNIT_SHARE * wanted));
    for (Reel reel : reels) {
      units.addAll(new Units(reel, longest, Math.min(CLIMAX_ROOM, CLIMAX_SHARE * wanted)).all());
    }
    long affordable = Math.max(1, MOST_CELLS / Math.max(1, units.size()));
    double step = Math.max(SHORTEST_STEP, wanted / Math.min(MOST_STEPS, affordable));
    capacity = (int) Math.floor(wanted / step);
    lengths = new int[units.size()];
    double end = 0;
    for (int i = 0; i < lengths.length; i++) {
      double start = end;
      end += units.get(i).seconds();
      lengths[i] = (int) Math.max(1, Math.round(end / step) - Math.round(start / step));
    }
  }

  /** The chosen stretches in story order; never empty. */
  List<Keep> best() {
    byte[][] ways = new byte[units.size()][capacity + 1];
    double[] dropped = new double[capacity + 1];
    double[] kept = new double[capacity + 1];
    Arrays.fill(dropped, Double.NEGATIVE_INFINITY);
    Arrays.fill(kept, Double.NEGATIVE_INFINITY);
    dropped[0] = 0;
    for (int u = 0; u < units.size(); u++) {
      advance(u, dropped, kept, ways[u]);
    }
    return traced(dropped, kept, ways);
  }

  /** Takes both states one unit on, longest use first so that they can be overwritten. */
  private void advance(int u, double[] dropped, double[] kept, byte[] way) {
    boolean goesOn = u > 0 && units.get(u).follows(units.get(u - 1));
    double value = units.get(u).value();
    for (int used = capacity; used >= 0; used--) {
      double fromOutside = Double.NEGATIVE_INFINITY;
      double goingOn = Double.NEGATIVE_INFINITY;
      int before = used - lengths[u];
      if (before >= 0) {
        fromOutside = dropped[before] + value - NEW_CLIP;
        goingOn = kept[before] + value - (goesOn ? 0 : NEW_CLIP);
      }
      byte bits = 0;
      if (kept[used] > dropped[used]) {
        dropped[used] = kept[used];
        bits |= DROPPED_FROM_KEPT;
      }
      kept[used] = Math.max(fromOutside, goingOn);
      if (kept[used] > Double.NEGATIVE_INFINITY) {
        bits |= (byte) (goingOn >= fromOutside ? KEPT_GOING_ON : KEPT_FROM_OUTSIDE);
      }
      way[used] = bits;
    }
  }

  private List<Keep> traced(double[] dropped, double[] kept, byte[][] ways) {
    int used = 0;
    for (int length = 0; length <= capacity; length++) {
      if (Math.max(dropped[length], kept[length]) >= Math.max(dropped[used], kept[used])) {
        used = length;
      }
    }
    boolean keeping = kept[used] > dropped[used];
    List<Keep> keeps = new ArrayList<>();
    for (int u = units.size() - 1; u >= 0; u--) {
      byte way = ways[u][used];
      if (keeping) {
        keeps.add(0, new Keep(units.get(u).reel(), units.get(u).range()));
        keeping = (way & KEPT_GOING_ON) != 0;
        used -= lengths[u];
      } else {
        keeping = (way & DROPPED_FROM_KEPT) != 0;
      }
    }
    return keeps.isEmpty() ? List.of(mostValuable()) : Keep.merged(keeps);
  }

  /** Where no unit is short enough: the best one by the second, to be shortened afterwards. */
  private Keep mostValuable() {
    Unit best = units.get(0);
    for (Unit unit : units) {
      if (unit.value() / unit.seconds() > best.value() / best.seconds()) {
        best = unit;
      }
    }
    return new Keep(best.reel(), best.range());
  }
}
