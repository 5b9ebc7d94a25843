package dev.kuleshov.api.text;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.ShotScale;
import java.util.Objects;

/**
 * A shot that a script asks for, in the words in which footage is described too.
 *
 * @param scale how close the camera is; known
 * @param angle from where it looks
 * @param movement what it does
 * @param emotion what is felt
 * @param what what is seen, in a few words
 */
public record PlannedShot(
    ShotScale scale, CameraAngle angle, CameraMovement movement, Emotion emotion, String what) {

  /** Checks for nulls and for a scale that a camera can have. */
  public PlannedShot {
    Objects.requireNonNull(angle, "angle");
    Objects.requireNonNull(movement, "movement");
    Objects.requireNonNull(emotion, "emotion");
    Objects.requireNonNull(what, "what");
    if (scale == ShotScale.UNKNOWN) {
      throw new IllegalArgumentException("a planned shot has a scale");
    }
  }
}
