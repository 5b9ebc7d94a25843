package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;

/**
 * The time between two utterances.
 *
 * @param start when the one before ends; before the first one, negative infinity
 * @param end when the next one begins; after the last one, infinity
 */
record Pause(double start, double end) {

  double length() {
    return end - start;
  }

  /** Whether there is speech on both sides. */
  boolean isBetweenLines() {
    return Double.isFinite(start) && Double.isFinite(end);
  }

  /** The pause around an instant that lies in no utterance. */
  static Pause around(RationalTime time, Evidence film) {
    List<TimeRange> speech = film.measured().sound().speech();
    int low = 0;
    int high = speech.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (speech.get(middle).start().compareTo(time) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Pause(
        low > 0 ? speech.get(low - 1).end().toSeconds() : Double.NEGATIVE_INFINITY,
        low < speech.size() ? speech.get(low).start().toSeconds() : Double.POSITIVE_INFINITY);
  }
}
