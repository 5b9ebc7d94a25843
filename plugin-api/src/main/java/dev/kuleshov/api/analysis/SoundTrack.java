package dev.kuleshov.api.analysis;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is heard. Times count from the film's time 0.
 *
 * @param step time between two values of {@code loudness}
 * @param loudness short-term loudness in LUFS (EBU Tech 3341: the 3 seconds around the place, -70
 *     at the least), the first at time 0
 * @param energy level of the sound within each step in dBFS RMS, -90 at the least, same places as
 *     {@code loudness}
 * @param speech where somebody speaks, in order, without overlaps
 * @param silence where nothing is heard, in order, without overlaps
 * @param onsets when a musical note or a blow begins, in order
 * @param pulse the beat, where there is a clear one
 */
public record SoundTrack(
    RationalTime step,
    Series loudness,
    Series energy,
    List<TimeRange> speech,
    List<TimeRange> silence,
    List<RationalTime> onsets,
    Optional<Pulse> pulse) {

  /** The sound of a film without a sound stream. */
  public static final SoundTrack NONE =
      new SoundTrack(
          new RationalTime(1, 10),
          Series.empty(),
          Series.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  /** Checks the lengths and copies the lists. */
  public SoundTrack {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(pulse, "pulse");
    speech = List.copyOf(speech);
    silence = List.copyOf(silence);
    onsets = List.copyOf(onsets);
    if (loudness.size() != energy.size()) {
      throw new IllegalArgumentException("loudness and energy are measured at the same places");
    }
  }

  /** Returns whether the film has sound at all. */
  public boolean isPresent() {
    return !loudness.isEmpty();
  }
}
