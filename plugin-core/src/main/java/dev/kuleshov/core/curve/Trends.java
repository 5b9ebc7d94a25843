package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names the stretches of a film's curve. */
final class Trends {

  /** A climax lies at least this much above what is usual in the film. */
  private static final double LEAST_HEIGHT = .15;

  /** The climax lasts while arousal has lost no more than this share of that height. */
  private static final double CLIMAX_DEPTH = .25;

  /** And no further from its peak than so many seconds, or this share of the film. */
  private static final double CLIMAX_REACH = 3;

  private static final double CLIMAX_REACH_SHARE = .08;

  /** Half the width of the range around a turning point, in seconds. */
  private static final double TURN = 1;

  private static final double LOWEST = .25;

  /** A low lasts at least this many seconds, and this share of the film. */
  private static final double SHORTEST_LOW = 2;

  private static final double SHORTEST_LOW_SHARE = .02;

  /** Valence and arousal must both lie this far below what is usual in the film. */
  private static final double LEAST_DEPTH = .1;

  private Trends() {}

  /** All trends in order of their start; at least one where there is a sample. */
  static List<Trend> of(Smooth smooth, Grid grid) {
    List<Trend> trends = new ArrayList<>(Stretches.of(smooth.mood(), grid));
    addClimax(trends, smooth.arousal(), grid);
    int turn = grid.samplesIn(TURN);
    for (int point : TurningPoints.of(smooth.valence(), grid)) {
      trends.add(
          new Trend(
              TrendKind.TURNING_POINT,
              grid.range(Math.max(0, point - turn), Math.min(grid.size(), point + turn))));
    }
    addLows(trends, smooth, grid);
    trends.sort(Comparator.comparing((Trend t) -> t.range().start()).thenComparing(Trend::kind));
    return trends;
  }

  /**
   * The highest arousal of the film: by topographic prominence it always stands out most. The later
   * of equals, since stories climb.
   */
  private static void addClimax(List<Trend> trends, double[] arousal, Grid grid) {
    int peak = 0;
    for (int i = 1; i < arousal.length; i++) {
      peak = arousal[i] >= arousal[peak] ? i : peak;
    }
    double height = arousal[peak] - Robust.median(arousal);
    if (height < LEAST_HEIGHT) {
      return;
    }
    int reach = Math.max(grid.samplesIn(CLIMAX_REACH), (int) (CLIMAX_REACH_SHARE * arousal.length));
    double level = arousal[peak] - CLIMAX_DEPTH * height;
    int from = peak;
    int to = peak + 1;
    while (from > 0 && peak - from < reach && arousal[from - 1] >= level) {
      from--;
    }
    while (to < arousal.length && to - peak < reach && arousal[to] >= level) {
      to++;
    }
    trends.add(new Trend(TrendKind.CLIMAX, grid.range(from, to)));
  }

  private static void addLows(List<Trend> trends, Smooth smooth, Grid grid) {
    double[] valence = smooth.valence();
    double[] arousal = smooth.arousal();
    double sad = lowLevel(valence);
    double calm = lowLevel(arousal);
    int shortest = Math.max(grid.samplesIn(SHORTEST_LOW), (int) (SHORTEST_LOW_SHARE * grid.size()));
    int from = 0;
    for (int i = 0; i <= grid.size(); i++) {
      if (i == grid.size() || valence[i] > sad || arousal[i] > calm) {
        if (i - from >= shortest) {
          trends.add(new Trend(TrendKind.LOW, grid.range(from, i)));
        }
        from = i + 1;
      }
    }
  }

  /** The lowest quarter begins here; it also has to be low, not just lower than the rest. */
  private static double lowLevel(double[] values) {
    return Math.min(Robust.quantile(values, LOWEST), Robust.median(values) - LEAST_DEPTH);
  }
}
