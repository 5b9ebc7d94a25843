package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names the stretches of a film's curve. */
final class Trends {

  /** A climax stands out from what is around it by at least this much arousal. */
  private static final double LEAST_PROMINENCE = .15;

  /** The climax lasts while arousal is within this share of its prominence below the peak. */
  private static final double CLIMAX_DEPTH = .25;

  /** Half the width of the range around a turning point, in seconds. */
  private static final double TURN = 1;

  private static final double LOWEST = .25;

  /** A low lasts at least this many seconds, and this share of the film. */
  private static final double SHORTEST_LOW = 2;

  private static final double SHORTEST_LOW_SHARE = .02;

  /** Valence and arousal must each span this much between their quarters for a low to be one. */
  private static final double LEAST_SPREAD = .1;

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

  private static void addClimax(List<Trend> trends, double[] arousal, Grid grid) {
    Peaks.mostProminent(arousal)
        .filter(peak -> peak.prominence() >= LEAST_PROMINENCE)
        .ifPresent(
            peak -> {
              double level = arousal[peak.place()] - CLIMAX_DEPTH * peak.prominence();
              int from = peak.place();
              int to = peak.place() + 1;
              while (from > 0 && arousal[from - 1] >= level) {
                from--;
              }
              while (to < arousal.length && arousal[to] >= level) {
                to++;
              }
              trends.add(new Trend(TrendKind.CLIMAX, grid.range(from, to)));
            });
  }

  private static void addLows(List<Trend> trends, Smooth smooth, Grid grid) {
    double[] valence = smooth.valence();
    double[] arousal = smooth.arousal();
    double sad = Robust.quantile(valence, LOWEST);
    double calm = Robust.quantile(arousal, LOWEST);
    if (Robust.quantile(valence, 1 - LOWEST) - sad < LEAST_SPREAD
        || Robust.quantile(arousal, 1 - LOWEST) - calm < LEAST_SPREAD) {
      return;
    }
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
}
