package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Evidence;
import java.util.Locale;

/** Words for what was measured, as an editor would put it. */
final class Say {

  private Say() {}

  /** The place of a frame as the film's own timecode. */
  static String at(Evidence film, long frame) {
    return film.timecodeOf(frame).toString();
  }

  /** A length of time: {@code "1.2 seconds"}. */
  static String seconds(double seconds) {
    String number = String.format(Locale.ROOT, "%.1f", seconds);
    return number.equals("1.0") ? "a second" : number + " seconds";
  }

  /** The length of a run of frames: {@code "1.2 seconds"}, or in frames where it is short. */
  static String length(Evidence film, long frames) {
    double seconds = frames / film.measured().clock().rate().perSecond();
    if (seconds >= .5) {
      return seconds(seconds);
    }
    return frames == 1 ? "one frame" : frames + " frames";
  }

  /** A share: {@code "45 %"}. */
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** What a face shows: {@code "smile"}. */
  static String expression(Emotion emotion) {
    return switch (emotion) {
      case NEUTRAL -> "look";
      case HAPPY -> "smile";
      case SAD -> "sad look";
      case ANGRY -> "anger";
      case FEARFUL -> "fear";
      case DISGUSTED -> "disgust";
      case SURPRISED -> "surprise";
    };
  }
}
