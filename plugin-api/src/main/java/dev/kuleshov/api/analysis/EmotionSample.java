package dev.kuleshov.api.analysis;

import dev.kuleshov.api.time.RationalTime;
import java.util.Objects;

/**
 * One point of the emotion curve.
 *
 * @param time when
 * @param frame the frame on screen then
 * @param valence how pleasant, in [-1,1]
 * @param arousal how excited, in [-1,1]
 * @param confidence how sure, in [0,1]
 * @param emotions the faces' emotions, weighed by size and certainty; {@link EmotionScores#NONE}
 *     without faces
 * @param faces how many faces were seen
 */
public record EmotionSample(
    RationalTime time,
    long frame,
    double valence,
    double arousal,
    double confidence,
    EmotionScores emotions,
    int faces) {

  /** Checks the ranges. */
  public EmotionSample {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(emotions, "emotions");
    if (!(Math.abs(valence) <= 1 && Math.abs(arousal) <= 1 && confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "out of range: valence " + valence + ", arousal " + arousal + ", " + confidence);
    }
  }

  /** Returns whether faces were seen and yet no emotion can be named. */
  public boolean unsure() {
    return faces > 0 && emotions.named().isEmpty();
  }
}
