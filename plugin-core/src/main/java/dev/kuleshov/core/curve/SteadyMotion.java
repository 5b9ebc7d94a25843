package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Series;

/** The motion that means something: an unsteady hand moves the picture, but not the audience. */
final class SteadyMotion {

  /** Frames on either side over which the camera's intended motion is averaged. */
  private static final int AROUND = 4;

  private SteadyMotion() {}

  /**
   * Each frame's motion without what the camera strays from its path, in picture widths a second.
   */
  static Series of(PictureTrack picture) {
    float[] motion = picture.motion().toArray();
    for (int i = 0; i < motion.length; i++) {
      double stray = Math.hypot(stray(picture.panX(), i), stray(picture.panY(), i));
      motion[i] = (float) Math.max(0, motion[i] - stray);
    }
    return Series.of(motion);
  }

  private static double stray(Series pan, int frame) {
    return pan.at(frame) - pan.mean(frame - AROUND, frame + AROUND + 1L);
  }
}
