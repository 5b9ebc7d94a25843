package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Setting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.spi.FrameClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the shots play: what the scene classifier said of their frames, averaged over each shot.
 *
 * <p>Ask for the shots in order; the classifications are gone through once.
 */
final class ShotSettings {

  /** A place is named when its mean probability over the shot is at least this. */
  private static final double LEAST_PLACE = .5;

  private final List<Classification> said;
  private final List<Boundary> mixes;
  private int next;

  /**
   * Makes the settings of one film.
   *
   * @param measured what classifiers said, and where shots mix
   */
  ShotSettings(Measurements measured) {
    this.said = measured.classifications();
    this.mixes = measured.boundaries().stream().filter(b -> b.type() != BoundaryType.CUT).toList();
  }

  /** Returns the means over a shot. */
  Setting of(Shot shot) {
    List<Classification> own = new ArrayList<>();
    for (; next < said.size() && said.get(next).frame() < shot.frames().end(); next++) {
      Classification one = said.get(next);
      if (one.classifier().equals(FrameClassifier.SCENE) && shot.frames().contains(one.frame())) {
        own.add(one);
      }
    }
    List<Classification> clear = own.stream().filter(one -> !mixed(one.frame())).toList();
    return means(clear.isEmpty() ? own : clear);
  }

  /** Whether two places are seen at once. */
  private boolean mixed(long frame) {
    return mixes.stream().anyMatch(mix -> mix.start() <= frame && frame <= mix.end());
  }

  private static Setting means(List<Classification> all) {
    if (all.isEmpty()) {
      return Setting.UNKNOWN;
    }
    Map<String, Double> sums = new TreeMap<>();
    all.forEach(one -> one.scores().forEach((label, p) -> sums.merge(label, p, Double::sum)));
    sums.replaceAll((label, sum) -> Rounded.value(Math.min(1, sum / all.size())));
    Optional<Double> interior = Optional.ofNullable(sums.remove(FrameClassifier.INTERIOR));
    Optional<Double> night = Optional.ofNullable(sums.remove(FrameClassifier.NIGHT));
    return new Setting(sums, interior, outside(interior, night));
  }

  /** Lamps light a room by day and by night: indoors the time is not told. */
  private static Optional<Double> outside(Optional<Double> interior, Optional<Double> night) {
    return night.filter(p -> interior.orElse(0.0) < Setting.SURE);
  }

  /** Returns the most probable place, if it is probable enough to be named. */
  static Optional<String> name(Setting setting) {
    return setting.places().entrySet().stream()
        .filter(place -> place.getValue() >= LEAST_PLACE)
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey);
  }
}
