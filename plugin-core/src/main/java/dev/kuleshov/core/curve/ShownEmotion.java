package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionSample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the faces of a shot show, in a word.
 *
 * @param emotion the emotion seen most; neutral where there is none to name
 * @param unsure whether faces were seen that show nothing to be sure of
 */
record ShownEmotion(Emotion emotion, boolean unsure) {

  /** Of the moments with faces, this share must show something for the shot to be called by it. */
  private static final double LEAST_NAMED = .25;

  /** Sums the emotions up at those points of the curve at which one can be named. */
  static ShownEmotion of(List<EmotionSample> samples) {
    Map<Emotion, Double> sums = new EnumMap<>(Emotion.class);
    int withFaces = 0;
    int named = 0;
    for (EmotionSample sample : samples) {
      withFaces += sample.faces() > 0 ? 1 : 0;
      if (sample.emotions().named().isPresent()) {
        named++;
        for (Emotion emotion : Emotion.values()) {
          sums.merge(emotion, sample.emotions().of(emotion), Double::sum);
        }
      }
    }
    boolean unsure = named < LEAST_NAMED * withFaces;
    Emotion most = Emotion.NEUTRAL;
    if (!unsure) {
      for (Map.Entry<Emotion, Double> sum : sums.entrySet()) {
        most = sum.getValue() > sums.get(most) ? sum.getKey() : most;
      }
    }
    return new ShownEmotion(most, unsure);
  }
}
