package dev.kuleshov.app.panel.project;

import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.suggest.Styles;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How suggestions are chosen and ranked.
 *
 * @param sensitivity from little to much, in [0,1]; .5 is the usual
 * @param weights what each of Murch's terms counts, 0 or more
 * @param target how long the rough cut should be, if that matters; above 0
 * @param style name of a preset
 */
public record CutSettings(
    double sensitivity,
    Map<MurchTerm, Double> weights,
    Optional<RationalTime> target,
    String style) {

  private static final double MOST_WEIGHT = 1000;

  /** Checks the ranges, copies the map and fills in missing weights. */
  public CutSettings {
    Objects.requireNonNull(style, "style");
    if (!(sensitivity >= 0 && sensitivity <= 1)) {
      throw new IllegalArgumentException("sensitivity is in [0,1], not " + sensitivity);
    }
    if (target.isPresent() && target.get().compareTo(RationalTime.ZERO) <= 0) {
      throw new IllegalArgumentException("a target length is above zero");
    }
    Map<MurchTerm, Double> filled = new EnumMap<>(Styles.named(style).weights());
    filled.putAll(weights);
    if (filled.values().stream().anyMatch(weight -> !(weight >= 0 && weight <= MOST_WEIGHT))) {
      throw new IllegalArgumentException("a weight is out of range");
    }
    weights = Collections.unmodifiableMap(filled);
  }

  /** Returns what a new project begins with. */
  public static CutSettings usual() {
    CutStyle natural = Styles.NATURAL;
    return new CutSettings(.5, natural.weights(), Optional.empty(), natural.name());
  }

  /** Returns the style with these weights. */
  public CutStyle cutStyle() {
    CutStyle preset = Styles.named(style);
    return new CutStyle(
        preset.name(),
        preset.averageShot(),
        preset.spread(),
        preset.paceSlope(),
        preset.longestPause(),
        weights,
        preset.transitions(),
        preset.scales(),
        preset.arc());
  }
}
