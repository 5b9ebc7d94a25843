package dev.kuleshov.api.analysis;

import dev.kuleshov.api.time.RationalTime;
import java.util.List;

/**
 * A musical beat.
 *
 * @param beatsPerMinute tempo, above 0
 * @param clarity how regular it is, in [0,1]
 * @param beats when each beat falls, in order; only where music plays
 */
public record Pulse(double beatsPerMinute, double clarity, List<RationalTime> beats) {

  /** Checks the ranges and copies the list. */
  public Pulse {
    beats = List.copyOf(beats);
    if (!(beatsPerMinute > 0) || !(clarity >= 0 && clarity <= 1)) {
      throw new IllegalArgumentException("not a pulse: " + beatsPerMinute + " bpm, " + clarity);
    }
  }
}
