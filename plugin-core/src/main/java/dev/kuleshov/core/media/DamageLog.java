package dev.kuleshov.core.media;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers damage and tells of it in a few sentences, however much there is. */
final class DamageLog {

  /** Damage closer than this is one place. */
  private static final RationalTime NEAR = RationalTime.ofSeconds(2);

  /** Beyond this many places the last one takes in the rest of the film. */
  private static final int PLACES = 5;

  private record Place(RationalTime start, RationalTime end, long count) {}

  private final String code;
  private final String one;
  private final String many;
  private final List<Place> places = new ArrayList<>();

  /**
   * Starts without damage.
   *
   * @param code the findings' code
   * @param one what is damaged, for one: "damaged frame"
   * @param many the same for several
   */
  DamageLog(String code, String one, String many) {
    this.code = code;
    this.one = one;
    this.many = many;
  }

  /**
   * Adds one piece of damage.
   *
   * @param start where it begins
   * @param length how long it lasts
   */
  void add(RationalTime start, RationalTime length) {
    RationalTime end = start.plus(length);
    int last = places.size() - 1;
    if (last >= 0) {
      Place place = places.get(last);
      boolean near = start.compareTo(place.end().plus(NEAR)) <= 0;
      if (near || places.size() == PLACES) {
        places.set(
            last,
            new Place(
                RationalTime.min(place.start(), start),
                RationalTime.max(place.end(), end),
                place.count() + 1));
        return;
      }
    }
    places.add(new Place(start, end, 1));
  }

  /** Returns a finding for each place, in order. */
  List<Finding> findings() {
    return places.stream().map(this::finding).toList();
  }

  private Finding finding(Place place) {
    String from = label(place.start());
    String to = label(place.end());
    return Finding.warning(
        code,
        (place.count() == 1 ? "1 " + one : place.count() + " " + many)
            + (from.equals(to) ? " at " + from : " from " + from + " to " + to)
            + ".",
        new TimeRange(place.start(), place.end()));
  }

  /** Returns {@code hh:mm:ss}, rounded down. */
  static String label(RationalTime time) {
    long seconds = Math.max(0, Math.floorDiv(time.numerator(), time.denominator()));
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
