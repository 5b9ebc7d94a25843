package dev.kuleshov.api.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The film's emotion over time and what it amounts to.
 *
 * @param samples points of the curve in order of time
 * @param shots one profile a shot, in order
 * @param trends named stretches in order of their start
 * @param arc the shape of the whole; absent for a film too short or too even to have one
 */
public record EmotionCurve(
    List<EmotionSample> samples,
    List<ShotProfile> shots,
    List<Trend> trends,
    Optional<StoryArc> arc) {

  /** A film without pictures has no curve. */
  public static final EmotionCurve EMPTY =
      new EmotionCurve(List.of(), List.of(), List.of(), Optional.empty());

  /** Copies the lists. */
  public EmotionCurve {
    samples = List.copyOf(samples);
    shots = List.copyOf(shots);
    trends = List.copyOf(trends);
    Objects.requireNonNull(arc, "arc");
  }
}
