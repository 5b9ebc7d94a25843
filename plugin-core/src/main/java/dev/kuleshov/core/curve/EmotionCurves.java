package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.Measurements;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws emotion curves.
 *
 * <p>Valence is the confidence-weighted mean of what the faces show and what light and colour hint
 * at; arousal that of the faces and of motion, cutting and sound. Both are smoothed with their
 * confidence as weight, so that a face lends its feeling to the moment after it is gone, with less
 * confidence. The work grows linearly with the film's length.
 */
public final class EmotionCurves {

  /** Width of the window that joins what faces and film say, in seconds. */
  private static final double SETTLING = 1.5;

  /** A sample's confidence is that of its valence by this share, of its arousal by the rest. */
  private static final double VALENCE_SHARE = .6;

  private EmotionCurves() {}

  /**
   * Returns the curve of a film: five samples a second (fewer in films of more than an hour), one
   * profile a shot, its trends and its arc.
   *
   * @param measured what was measured; faces, sound and classifications may be missing
   * @return the curve; {@link EmotionCurve#EMPTY} where there is no picture
   */
  public static EmotionCurve draw(Measurements measured) {
    Grid grid = new Grid(measured.clock());
    if (grid.size() == 0) {
      return EmotionCurve.EMPTY;
    }
    List<EmotionSample> samples = samples(measured, grid);
    Smooth smooth = new Smooth(samples, grid);
    return new EmotionCurve(
        samples,
        new ShotProfiles(measured, samples, grid).all(),
        Trends.of(smooth, grid),
        Arcs.of(smooth.story(), grid));
  }

  private static List<EmotionSample> samples(Measurements measured, Grid grid) {
    FaceEmotion faces = new FaceEmotion(measured, grid);
    FilmArousal film = new FilmArousal(measured, grid);
    VisualValence visual = new VisualValence(measured.picture(), grid);
    Fusion valence = new Fusion(grid.size());
    Fusion arousal = new Fusion(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      EmotionScores scores = faces.scores(i);
      valence.add(i, scores.valence(), faces.confidence(i));
      valence.add(i, visual.value(i), visual.confidence());
      arousal.add(i, scores.arousal(), faces.confidence(i));
      arousal.add(i, film.value(i), film.confidence());
    }
    Kaiser kaiser = new Kaiser(grid.samplesIn(SETTLING));
    double[] pleasant = valence.smooth(kaiser);
    double[] excited = arousal.smooth(kaiser);
    double[] pleasantTrust = valence.confidence(kaiser);
    double[] excitedTrust = arousal.confidence(kaiser);
    List<EmotionSample> samples = new ArrayList<>(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      double trust = VALENCE_SHARE * pleasantTrust[i] + (1 - VALENCE_SHARE) * excitedTrust[i];
      samples.add(
          new EmotionSample(
              grid.time(i),
              grid.frame(i),
              Rounded.value(Robust.clamp(pleasant[i], -1, 1)),
              Rounded.value(Robust.clamp(excited[i], -1, 1)),
              Rounded.value(Robust.clamp(trust, 0, 1)),
              faces.scores(i),
              faces.faces(i)));
    }
    return samples;
  }
}
