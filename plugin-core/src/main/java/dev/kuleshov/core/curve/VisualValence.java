package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.PictureTrack;

/**
 * A guess at how pleasant a picture is from light and colour: bright, warm and colourful looks
 * pleasant, dark, cold and grey does not.
 *
 * <p>A weak cue, and only compared with the rest of the film: it leans the curve where no face is
 * seen, and its confidence says so.
 */
final class VisualValence {

  /** The furthest that light and colour alone move valence. */
  private static final double REACH = .3;

  private static final double CONFIDENCE = .12;

  private static final double BRIGHTNESS_WEIGHT = .4;
  private static final double WARMTH_WEIGHT = .35;
  private static final double SATURATION_WEIGHT = .25;

  /** A difference in brightness, warmth or saturation that is none yet. */
  private static final double NOISE = .05;

  private final double[] values;

  VisualValence(PictureTrack picture, Grid grid) {
    double[] bright = Robust.z(grid.meansOf(picture.brightness()), NOISE);
    double[] warm = Robust.z(grid.meansOf(picture.warmth()), NOISE);
    double[] colourful = Robust.z(grid.meansOf(picture.saturation()), NOISE);
    values = new double[grid.size()];
    for (int i = 0; i < values.length; i++) {
      double z =
          BRIGHTNESS_WEIGHT * bright[i]
              + WARMTH_WEIGHT * warm[i]
              + SATURATION_WEIGHT * colourful[i];
      values[i] = REACH * Robust.squash(z);
    }
  }

  double value(int sample) {
    return values[sample];
  }

  double confidence() {
    return CONFIDENCE;
  }
}
