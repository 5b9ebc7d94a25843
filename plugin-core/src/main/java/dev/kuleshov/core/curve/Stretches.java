package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a film into rising, falling and flat stretches that cover it once.
 *
 * <p>The mood is followed from turn to turn, a turn being a way back of at least {@value #TURN}.
 * Each leg is then narrowed to where most of its movement happens; what is left over is flat.
 */
final class Stretches {

  private static final double TURN = .2;

  /** A leg begins once this share of its movement is done, and ends when as much is left. */
  private static final double SLACK = .08;

  /** A flat stretch of fewer seconds, or a smaller share of the film, belongs to its neighbour. */
  private static final double SHORTEST_FLAT = 1;

  private static final double SHORTEST_FLAT_SHARE = .05;

  private Stretches() {}

  static List<Trend> of(double[] mood, Grid grid) {
    List<Trend> stretches = new ArrayList<>();
    int shortest =
        Math.max(grid.samplesIn(SHORTEST_FLAT), (int) (SHORTEST_FLAT_SHARE * mood.length));
    List<Integer> turns = turns(mood);
    int done = 0;
    for (int leg = 0; leg + 1 < turns.size(); leg++) {
      int from = turns.get(leg);
      int to = turns.get(leg + 1);
      double slack = SLACK * Math.abs(mood[to] - mood[from]);
      int begin = from;
      while (begin < to && Math.abs(mood[begin + 1] - mood[from]) < slack) {
        begin++;
      }
      int end = to;
      while (end > begin && Math.abs(mood[to] - mood[end - 1]) < slack) {
        end--;
      }
      begin = begin - done < shortest ? done : begin;
      boolean last = leg + 2 == turns.size();
      if (last && mood.length - end < shortest) {
        end = mood.length;
      }
      if (begin > done) {
        stretches.add(new Trend(TrendKind.FLAT, grid.range(done, begin)));
      }
      TrendKind kind = mood[to] > mood[from] ? TrendKind.RISING : TrendKind.FALLING;
      stretches.add(new Trend(kind, grid.range(begin, end)));
      done = end;
    }
    if (done < mood.length) {
      stretches.add(new Trend(TrendKind.FLAT, grid.range(done, mood.length)));
    }
    return stretches;
  }

  /** The places between which the mood goes one way only, but for small ripples. */
  private static List<Integer> turns(double[] mood) {
    List<Integer> turns = new ArrayList<>();
    int high = 0;
    int low = 0;
    int direction = 0;
    for (int i = 1; i < mood.length; i++) {
      high = mood[i] > mood[high] ? i : high;
      low = mood[i] < mood[low] ? i : low;
      if (direction >= 0 && mood[high] - mood[i] >= TURN) {
        turns.add(high);
        direction = -1;
        low = i;
      } else if (direction <= 0 && mood[i] - mood[low] >= TURN) {
        turns.add(low);
        direction = 1;
        high = i;
      }
    }
    if (direction != 0) {
      turns.add(direction > 0 ? high : low);
    }
    return turns;
  }
}
