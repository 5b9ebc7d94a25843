package dev.kuleshov.core.text;

import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a film when words are wanted for it.
 *
 * @param transcript what is said
 * @param curve its shots and their emotion; {@link EmotionCurve#EMPTY} where only words are known
 * @param duration its length
 */
public record Story(Transcript transcript, EmotionCurve curve, RationalTime duration) {

  /** Checks that something is said. */
  public Story {
    Objects.requireNonNull(transcript, "transcript");
    Objects.requireNonNull(curve, "curve");
    Objects.requireNonNull(duration, "duration");
  }

  List<ShotProfile> shots() {
    return curve.shots();
  }

  /** Returns the index of the shot that is shown at a time, or -1 without shots. */
  int shotAt(RationalTime time) {
    int found = -1;
    for (int i = 0; i < shots().size(); i++) {
      if (shots().get(i).shot().time().start().compareTo(time) <= 0) {
        found = i;
      }
    }
    return found;
  }
}
