package dev.kuleshov.api.analysis;

import java.util.Objects;
import java.util.Optional;

/**
 * One shot's emotion in short.
 *
 * @param shot the shot
 * @param valence mean valence, in [-1,1]
 * @param arousal mean arousal, in [-1,1]
 * @param confidence how sure, in [0,1]
 * @param dominant the emotion seen most; neutral where no face was seen
 * @param trend what the emotion does within the shot
 * @param scene the place, where a scene classifier was there to tell
 * @param scale how close the camera is
 */
public record ShotProfile(
    Shot shot,
    double valence,
    double arousal,
    double confidence,
    Emotion dominant,
    TrendKind trend,
    Optional<String> scene,
    ShotScale scale) {

  /** Checks for nulls. */
  public ShotProfile {
    Objects.requireNonNull(shot, "shot");
    Objects.requireNonNull(dominant, "dominant");
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(scene, "scene");
    Objects.requireNonNull(scale, "scale");
  }
}
