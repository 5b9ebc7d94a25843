package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Setting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.TrendKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums up each shot: mean emotion, the one seen most, its trend, the place and the scale. */
final class ShotProfiles {

  /** Mood has to move this far from one half of a shot to the other to rise or fall. */
  private static final double LEAST_MOVE = .12;

  private final Measurements measured;
  private final List<EmotionSample> samples;
  private final Grid grid;

  private int nextFace;

  ShotProfiles(Measurements measured, List<EmotionSample> samples, Grid grid) {
    this.measured = measured;
    this.samples = samples;
    this.grid = grid;
  }

  /** One profile a shot, in order. Faces and classifications are gone through once. */
  List<ShotProfile> all() {
    nextFace = 0;
    ShotSettings settings = new ShotSettings(measured);
    List<ShotProfile> profiles = new ArrayList<>(measured.shots().size());
    for (Shot shot : measured.shots()) {
      profiles.add(profile(shot, settings.of(shot)));
    }
    return profiles;
  }

  private ShotProfile profile(Shot shot, Setting setting) {
    int from = grid.sampleFrom(shot.frames().start());
    int to = grid.sampleFrom(shot.frames().end());
    if (from >= to) {
      from = grid.sampleAt(shot.frames().start());
      to = from + 1;
    }
    List<EmotionSample> own = samples.subList(from, to);
    ShownEmotion shown = ShownEmotion.of(own);
    ShotScale scale = ShotScales.of(faces(shot));
    return new ShotProfile(
        shot,
        Rounded.value(mean(own, true)),
        Rounded.value(mean(own, false)),
        Rounded.value(own.stream().mapToDouble(EmotionSample::confidence).average().orElse(0)),
        shown.emotion(),
        shown.unsure(),
        trend(own),
        showsPlace(scale) ? ShotSettings.name(setting) : Optional.empty(),
        setting,
        scale);
  }

  /** Behind a face from near by too little is seen of a place to name it. */
  private static boolean showsPlace(ShotScale scale) {
    return switch (scale) {
      case MEDIUM_CLOSE_UP, CLOSE_UP, EXTREME_CLOSE_UP -> false;
      default -> true;
    };
  }

  private static double mean(List<EmotionSample> samples, boolean valence) {
    double sum = 0;
    double mass = 0;
    for (EmotionSample sample : samples) {
      sum += sample.confidence() * (valence ? sample.valence() : sample.arousal());
      mass += sample.confidence();
    }
    return mass > 0 ? sum / mass : 0;
  }

  /** Compares the mood (mean of valence and arousal) of the shot's last third with its first. */
  private static TrendKind trend(List<EmotionSample> samples) {
    int third = samples.size() / 3;
    if (third == 0) {
      return TrendKind.FLAT;
    }
    List<EmotionSample> first = samples.subList(0, third);
    List<EmotionSample> last = samples.subList(samples.size() - third, samples.size());
    double move =
        (mean(last, true) + mean(last, false) - mean(first, true) - mean(first, false)) / 2;
    if (Math.abs(move) < LEAST_MOVE) {
      return TrendKind.FLAT;
    }
    return move > 0 ? TrendKind.RISING : TrendKind.FALLING;
  }

  private List<FaceSighting> faces(Shot shot) {
    List<FaceSighting> all = measured.faces();
    while (nextFace < all.size() && all.get(nextFace).frame() < shot.frames().start()) {
      nextFace++;
    }
    int from = nextFace;
    while (nextFace < all.size() && all.get(nextFace).frame() < shot.frames().end()) {
      nextFace++;
    }
    return all.subList(from, nextFace);
  }
}
