package dev.kuleshov.core.audio;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;

/** Questions about lists of time ranges. */
final class Ranges {
  private Ranges() {}

  /**
   * Returns the ranges up to an end; those that begin later are left out.
   *
   * @param ranges in order
   * @param end the first instant that no longer counts
   */
  static List<TimeRange> before(List<TimeRange> ranges, RationalTime end) {
    return ranges.stream()
        .filter(range -> range.start().compareTo(end) < 0)
        .map(range -> new TimeRange(range.start(), RationalTime.min(range.end(), end)))
        .toList();
  }

  /**
   * Returns the parts of ranges that none of the others covers.
   *
   * @param ranges in order, none overlapping another
   * @param others in order, none overlapping another
   * @param shortest parts shorter than this are left out
   */
  static List<TimeRange> without(
      List<TimeRange> ranges, List<TimeRange> others, RationalTime shortest) {
    List<TimeRange> left = new ArrayList<>();
    int next = 0;
    for (TimeRange range : ranges) {
      RationalTime start = range.start();
      while (next < others.size() && others.get(next).end().compareTo(start) <= 0) {
        next++;
      }
      for (int i = next; i < others.size() && others.get(i).overlaps(range); i++) {
        keep(left, start, others.get(i).start(), shortest);
        start = others.get(i).end();
      }
      keep(left, start, range.end(), shortest);
    }
    return left;
  }

  /**
   * Returns whether an instant lies in one of the ranges.
   *
   * @param ranges in order, none overlapping another
   * @param time an instant
   */
  static boolean contain(List<TimeRange> ranges, RationalTime time) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).end().compareTo(time) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < ranges.size() && ranges.get(low).contains(time);
  }

  private static void keep(
      List<TimeRange> left, RationalTime start, RationalTime end, RationalTime shortest) {
    if (end.minus(start).compareTo(shortest) >= 0) {
      left.add(new TimeRange(start, end));
    }
  }
}
