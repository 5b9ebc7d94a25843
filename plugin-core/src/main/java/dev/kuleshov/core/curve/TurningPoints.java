package dev.kuleshov.core.curve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds where valence changes its sign or its direction for good.
 *
 * <p>The curve is described by straight lines, splitting it where two lines fit it best, and the
 * halves again. A split counts where the mean changes sign or the slope does, each by enough to be
 * felt.
 */
final class TurningPoints {

  /** How often halves are split again: at most seven points a film. */
  private static final int DEPTH = 3;

  /**
   * A stretch between two turning points lasts at least this many seconds and share of the film.
   */
  private static final double SHORTEST = 2;

  private static final double SHORTEST_SHARE = .06;

  /** Two lines must leave at most this share of what one line leaves unexplained. */
  private static final double MOST_LEFT = .6;

  /** Valence must differ this much between both means, or move this much along both lines. */
  private static final double LEAST_MOVE = .2;

  private final double[] sum;
  private final double[] sumOfSquares;
  private final double[] sumOfPlaces;
  private final int shortest;
  private final List<Integer> found = new ArrayList<>();

  private TurningPoints(double[] values, int shortest) {
    this.shortest = shortest;
    sum = new double[values.length + 1];
    sumOfSquares = new double[values.length + 1];
    sumOfPlaces = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sum[i + 1] = sum[i] + values[i];
      sumOfSquares[i + 1] = sumOfSquares[i] + values[i] * values[i];
      sumOfPlaces[i + 1] = sumOfPlaces[i] + i * values[i];
    }
  }

  /** Places of the turning points, in samples, in order. */
  static List<Integer> of(double[] valence, Grid grid) {
    int shortest =
        Math.max(3, Math.max(grid.samplesIn(SHORTEST), (int) (SHORTEST_SHARE * valence.length)));
    TurningPoints points = new TurningPoints(valence, shortest);
    points.split(0, valence.length, DEPTH);
    Collections.sort(points.found);
    points.dropPassing(valence.length);
    return points.found;
  }

  /** Drops points that turn nothing between the points that are left on either side of them. */
  private void dropPassing(int end) {
    for (int i = 0; i < found.size(); ) {
      int from = i == 0 ? 0 : found.get(i - 1);
      int to = i + 1 == found.size() ? end : found.get(i + 1);
      if (turns(from, found.get(i), to)) {
        i++;
      } else {
        found.remove(i);
        i = 0;
      }
    }
  }

  private void split(int from, int to, int depth) {
    if (depth == 0 || to - from < 2 * shortest) {
      return;
    }
    int best = from + shortest;
    double left = Double.MAX_VALUE;
    for (int at = from + shortest; at <= to - shortest; at++) {
      double unexplained = unexplained(from, at) + unexplained(at, to);
      if (unexplained < left) {
        left = unexplained;
        best = at;
      }
    }
    if (left > MOST_LEFT * unexplained(from, to) || unexplained(from, to) < 1e-9) {
      return;
    }
    if (turns(from, best, to)) {
      found.add(best);
    }
    split(from, best, depth - 1);
    split(best, to, depth - 1);
  }

  private boolean turns(int from, int at, int to) {
    double before = mean(from, at);
    double after = mean(at, to);
    boolean changesSign = before * after < 0 && Math.abs(after - before) >= LEAST_MOVE;
    double rise = slope(from, at) * (at - from);
    double then = slope(at, to) * (to - at);
    return changesSign
        || (rise * then < 0 && Math.abs(rise) >= LEAST_MOVE && Math.abs(then) >= LEAST_MOVE);
  }

  private double mean(int from, int to) {
    return (sum[to] - sum[from]) / (to - from);
  }

  /** Variance of the places times their number: n (n² − 1) / 12. */
  private static double spread(int from, int to) {
    double n = to - from;
    return n * (n * n - 1) / 12;
  }

  private double together(int from, int to) {
    double middle = (from + to - 1) / 2.0;
    return sumOfPlaces[to] - sumOfPlaces[from] - middle * (sum[to] - sum[from]);
  }

  private double slope(int from, int to) {
    return together(from, to) / spread(from, to);
  }

  /** The squared rest that the best line through a stretch leaves. */
  private double unexplained(int from, int to) {
    double mean = mean(from, to);
    double all = sumOfSquares[to] - sumOfSquares[from] - mean * mean * (to - from);
    double together = together(from, to);
    return Math.max(0, all - together * together / spread(from, to));
  }
}
