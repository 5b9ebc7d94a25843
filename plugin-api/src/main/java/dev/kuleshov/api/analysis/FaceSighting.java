package dev.kuleshov.api.analysis;

import java.util.Objects;
import java.util.Optional;

/**
 * A face in one frame.
 *
 * @param frame the frame
 * @param track the same for the same face within a shot, unique within the film; 0 or more
 * @param box where it is
 * @param score the detector's certainty, in [0,1]
 * @param turn how far the head is turned: -1 fully to the picture's left, 0 to the camera, 1 fully
 *     to the right; absent where the detector gives no landmarks
 * @param expression its emotions; {@link EmotionScores#NONE} where they were not read
 * @param doubt why the expression can't be told; absent where it was read, and where nobody tried
 */
public record FaceSighting(
    long frame,
    int track,
    Box box,
    double score,
    Optional<Double> turn,
    EmotionScores expression,
    Optional<Doubt> doubt) {

  /** Checks for nulls and ranges. Documents of before the doubt come without one. */
  public FaceSighting {
    doubt = doubt == null ? Optional.empty() : doubt;
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(turn, "turn");
    Objects.requireNonNull(expression, "expression");
    if (doubt.isPresent() && !expression.isNone()) {
      throw new IllegalArgumentException("an expression that was read is not in doubt: " + doubt);
    }
    if (frame < 0 || track < 0 || !(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("not a face: frame " + frame + ", score " + score);
    }
  }

  /**
   * Makes a sighting without doubts.
   *
   * @param frame the frame
   * @param track the same for the same face within a shot
   * @param box where it is
   * @param score the detector's certainty, in [0,1]
   * @param turn how far the head is turned
   * @param expression its emotions
   */
  public FaceSighting(
      long frame,
      int track,
      Box box,
      double score,
      Optional<Double> turn,
      EmotionScores expression) {
    this(frame, track, box, score, turn, expression, Optional.empty());
  }
}
