package dev.kuleshov.api.analysis;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where and when a shot plays, as a screenplay's scene heading says it (INT. KITCHEN - NIGHT), as
 * far as its pictures tell.
 *
 * @param places how probable each kind of place is, in [0,1], in order of their names; empty where
 *     nothing told
 * @param interior how probably it is inside, in [0,1]; absent where nothing told
 * @param night how probably it is dark outside, in [0,1]; absent where nothing told, as indoors
 */
public record Setting(
    Map<String, Double> places, Optional<Double> interior, Optional<Double> night) {

  /** From this probability on, one of two sides is called by its name. */
  public static final double SURE = .7;

  /** Nothing is known. */
  public static final Setting UNKNOWN = new Setting(Map.of(), Optional.empty(), Optional.empty());

  /** Inside or outside. */
  public enum Side {
    /** A screenplay's INT. */
    INTERIOR,
    /** A screenplay's EXT. */
    EXTERIOR
  }

  /** The time of day. */
  public enum Light {
    /** The sun is up. */
    DAY,
    /** It is down. */
    NIGHT
  }

  /** Checks the ranges and copies the map. */
  public Setting {
    places = java.util.Collections.unmodifiableMap(new TreeMap<>(places));
    Objects.requireNonNull(interior, "interior");
    Objects.requireNonNull(night, "night");
    if (!places.values().stream().allMatch(Setting::isProbability)
        || !interior.map(Setting::isProbability).orElse(true)
        || !night.map(Setting::isProbability).orElse(true)) {
      throw new IllegalArgumentException(
          "not probabilities: " + places + ", interior " + interior + ", night " + night);
    }
  }

  private static boolean isProbability(double value) {
    return value >= 0 && value <= 1;
  }

  /** Returns whether it is inside or outside; empty where that is unsure. */
  public Optional<Side> side() {
    return either(interior, Side.INTERIOR, Side.EXTERIOR);
  }

  /** Returns the time of day; empty where that is unsure. */
  public Optional<Light> light() {
    return either(night, Light.NIGHT, Light.DAY);
  }

  private static <T> Optional<T> either(Optional<Double> probability, T first, T second) {
    return probability.filter(p -> p >= SURE || p <= 1 - SURE).map(p -> p >= SURE ? first : second);
  }
}
