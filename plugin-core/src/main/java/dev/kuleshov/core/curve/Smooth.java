package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.EmotionSample;
import java.util.List;

/** The curve without its ripples: what trends and arcs are read from. */
final class Smooth {

  /** Width of the window as a share of the film, between a shortest and a longest in seconds. */
  private static final double SHARE = .08;

  private static final double SHORTEST = 1;
  private static final double LONGEST = 60;

  /** The story is told in broader strokes. */
  private static final double STORY_SHARE = .2;

  private final double[] valence;
  private final double[] arousal;
  private final double[] mood;
  private final double[] story;

  Smooth(List<EmotionSample> samples, Grid grid) {
    double film = grid.spacing() * grid.size();
    Kaiser kaiser =
        new Kaiser(grid.samplesIn(Robust.clamp(SHARE * film, Math.min(SHORTEST, film), LONGEST)));
    double[] trust = samples.stream().mapToDouble(EmotionSample::confidence).toArray();
    double[] pleasant = samples.stream().mapToDouble(EmotionSample::valence).toArray();
    valence = kaiser.smooth(pleasant, trust);
    arousal = kaiser.smooth(samples.stream().mapToDouble(EmotionSample::arousal).toArray(), trust);
    mood = new double[valence.length];
    for (int i = 0; i < mood.length; i++) {
      mood[i] = (valence[i] + arousal[i]) / 2;
    }
    story = new Kaiser(grid.samplesIn(STORY_SHARE * film)).smooth(pleasant, trust);
  }

  double[] valence() {
    return valence;
  }

  double[] arousal() {
    return arousal;
  }

  /** Mean of valence and arousal: what rises and falls. */
  double[] mood() {
    return mood;
  }

  /** Valence in broad strokes. */
  double[] story() {
    return story;
  }
}
