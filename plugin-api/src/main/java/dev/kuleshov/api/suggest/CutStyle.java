package dev.kuleshov.api.suggest;

import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.StoryArc;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How somebody cuts, as measured statistics.
 *
 * @param name what to call it
 * @param averageShot mean length of a shot in seconds, above 0
 * @param spread σ of the logarithm of shot lengths, above 0; shot lengths are log-normal
 * @param paceSlope how strongly the pace follows arousal: a shot's length is {@code averageShot *
 *     exp(-paceSlope * zArousal)}, where zArousal is the arousal's robust z-score; 0 or more
 * @param longestPause seconds of silence, or of stillness, that are left alone; above 0
 * @param weights share of each Murch term, 0 or more; a term that is missing has its own weight
 * @param transitions share of each kind of boundary, in [0,1]; may be empty where unknown
 * @param scales share of each shot scale, in [0,1]; may be empty where unknown
 * @param arc the arc that is sought, if any
 */
public record CutStyle(
    String name,
    double averageShot,
    double spread,
    double paceSlope,
    double longestPause,
    Map<MurchTerm, Double> weights,
    Map<BoundaryType, Double> transitions,
    Map<ShotScale, Double> scales,
    Optional<StoryArc> arc) {

  /** Checks the ranges, copies the maps and fills in missing weights. */
  public CutStyle {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(arc, "arc");
    if (!(averageShot > 0 && spread > 0 && paceSlope >= 0 && longestPause > 0)) {
      throw new IllegalArgumentException("style " + name + " has a length that is not above 0");
    }
    EnumMap<MurchTerm, Double> filled = new EnumMap<>(MurchTerm.class);
    for (MurchTerm term : MurchTerm.values()) {
      filled.put(term, Objects.requireNonNullElse(weights.get(term), term.weight()));
    }
    if (filled.values().stream().anyMatch(weight -> !(weight >= 0))) {
      throw new IllegalArgumentException("style " + name + " has a weight below 0");
    }
    weights = Collections.unmodifiableMap(filled);
    transitions = Map.copyOf(transitions);
    scales = Map.copyOf(scales);
  }
}
