package dev.kuleshov.api.analysis;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One shot's emotion in short.
 *
 * @param shot the shot
 * @param valence mean valence, in [-1,1]
 * @param arousal mean arousal, in [-1,1]
 * @param confidence how sure, in [0,1]
 * @param dominant the emotion seen most; neutral where no face was seen or the profile is unsure
 * @param unsure whether faces were seen and yet no emotion can be named: they are too small,
 *     blurred or turned, or their expressions doubtful
 * @param trend what the emotion does within the shot
 * @param scene the place; absent where no classifier told, or none is sure enough
 * @param setting what the place and the time of day may be, in full
 * @param scale how close the camera is
 */
public record ShotProfile(
    Shot shot,
    double valence,
    double arousal,
    double confidence,
    Emotion dominant,
    boolean unsure,
    TrendKind trend,
    Optional<String> scene,
    Setting setting,
    ShotScale scale) {

  /** Checks for nulls. Documents of before the setting come without one. */
  public ShotProfile {
    setting = setting == null ? Setting.UNKNOWN : setting;
    Objects.requireNonNull(shot, "shot");
    Objects.requireNonNull(dominant, "dominant");
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(scene, "scene");
    Objects.requireNonNull(scale, "scale");
  }

  /**
   * Makes a profile of which nothing is in doubt and no more than the place's name is known.
   *
   * @param shot the shot
   * @param valence mean valence, in [-1,1]
   * @param arousal mean arousal, in [-1,1]
   * @param confidence how sure, in [0,1]
   * @param dominant the emotion seen most
   * @param trend what the emotion does within the shot
   * @param scene the place, where it is known
   * @param scale how close the camera is
   */
  public ShotProfile(
      Shot shot,
      double valence,
      double arousal,
      double confidence,
      Emotion dominant,
      TrendKind trend,
      Optional<String> scene,
      ShotScale scale) {
    this(shot, valence, arousal, confidence, dominant, false, trend, scene, Setting.UNKNOWN, scale);
  }

  /**
   * Returns the setting as a screenplay's scene heading, as far as it is known: {@code INT. LIVING
   * ROOM}, {@code EXT. STREET - NIGHT}, {@code KITCHEN}.
   */
  public Optional<String> heading() {
    StringBuilder heading = new StringBuilder();
    setting
        .side()
        .ifPresent(side -> heading.append(side == Setting.Side.INTERIOR ? "INT." : "EXT."));
    scene.ifPresent(
        place ->
            heading
                .append(heading.length() > 0 ? " " : "")
                .append(place.replace('_', ' ').toUpperCase(Locale.ROOT)));
    setting
        .light()
        .filter(light -> heading.length() > 0)
        .ifPresent(light -> heading.append(" - ").append(light));
    return Optional.of(heading.toString()).filter(text -> !text.isEmpty());
  }
}
