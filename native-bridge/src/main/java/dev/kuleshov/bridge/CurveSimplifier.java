package dev.kuleshov.bridge;

import dev.kuleshov.bridge.BridgeCurve.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Leaves out points that a straight line through their neighbours replaces, in whole numbers.
 *
 * <p>After U. Ramer (1972) and D. H. Douglas with T. K. Peucker (1973).
 */
final class CurveSimplifier {

  private CurveSimplifier() {}

  /**
   * Returns the points that are needed; one at which the emotion changes always is.
   *
   * @param points in order of their frames
   * @param tolerance how far the rest may be missed, in ten-thousandths
   */
  static List<Point> simplify(List<Point> points, int tolerance) {
    if (points.size() < 3) {
      return points;
    }
    BitSet kept = new BitSet();
    kept.set(0);
    int last = 0;
    for (int i = 1; i < points.size(); i++) {
      if (i + 1 == points.size() || points.get(i).emotion() != points.get(i - 1).emotion()) {
        kept.set(i);
        keepNeeded(points, last, i, tolerance, kept);
        last = i;
      }
    }
    List<Point> needed = new ArrayList<>();
    kept.stream().forEach(i -> needed.add(points.get(i)));
    return needed;
  }

  private record Span(int from, int to) {}

  private static void keepNeeded(List<Point> points, int from, int to, int tolerance, BitSet kept) {
    Deque<Span> open = new ArrayDeque<>();
    open.push(new Span(from, to));
    while (!open.isEmpty()) {
      Span span = open.pop();
      Point a = points.get(span.from);
      Point b = points.get(span.to);
      long worst = tolerance * (b.frame() - a.frame());
      int found = span.to;
      for (int m = span.from + 1; m < span.to; m++) {
        long missed = miss(a, points.get(m), b);
        if (missed > worst) {
          worst = missed;
          found = m;
        }
      }
      if (found != span.to) {
        kept.set(found);
        open.push(new Span(span.from, found));
        open.push(new Span(found, span.to));
      }
    }
  }

  /** How far the line from a to b misses m, times the line's length in frames. */
  private static long miss(Point a, Point m, Point b) {
    long whole = b.frame() - a.frame();
    long passed = m.frame() - a.frame();
    long valence = (m.valence() - a.valence()) * whole - (b.valence() - a.valence()) * passed;
    long arousal = (m.arousal() - a.arousal()) * whole - (b.arousal() - a.arousal()) * passed;
    return Math.max(Math.abs(valence), Math.abs(arousal));
  }
}
