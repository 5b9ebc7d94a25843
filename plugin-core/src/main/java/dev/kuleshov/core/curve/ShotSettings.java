package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.analysis.Setting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.spi.FrameClassifier;
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
  private int next;

  /**
   * Makes the settings of one film.
   *
   * @param said what classifiers said, in order of frames
   */
  ShotSettings(List<Classification> said) {
    this.said = said;
  }

  /** Returns the means over a shot. */
  Setting of(Shot shot) {
    Map<String, Double> sums = new TreeMap<>();
    int count = 0;
    for (; next < said.size() && said.get(next).frame() < shot.frames().end(); next++) {
      Classification one = said.get(next);
      if (one.classifier().equals(FrameClassifier.SCENE) && shot.frames().contains(one.frame())) {
        one.scores().forEach((label, score) -> sums.merge(label, score, Double::sum));
        count++;
      }
    }
    if (count == 0) {
      return Setting.UNKNOWN;
    }
    double frames = count;
    sums.replaceAll((label, sum) -> Rounded.value(Math.min(1, sum / frames)));
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
