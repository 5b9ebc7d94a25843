package dev.kuleshov.api.analysis;

import java.util.stream.Stream;

/**
 * What the pictures look like and how they move: one value for each decoded frame in each series.
 *
 * @param brightness mean luma, in [0,1]
 * @param contrast standard deviation of luma, in [0,.5]
 * @param saturation mean saturation, in [0,1]
 * @param warmth mean of red minus blue, in [-1,1]: below 0 is cold, above 0 warm
 * @param sharpness detail left after a blur, in [0,1]; compare within a shot only
 * @param motion mean length of the motion from the frame before, in picture widths a second; 0 at
 *     the first frame of a shot
 * @param panX the camera's motion to the right, in picture widths a second: what the whole picture
 *     shares of its motion, which goes to the left when the camera goes to the right
 * @param panY the same downwards, in picture widths a second
 * @param focusX where the eye is drawn to, from the left, in [0,1]
 * @param focusY the same from the top, in [0,1]
 */
public record PictureTrack(
    Series brightness,
    Series contrast,
    Series saturation,
    Series warmth,
    Series sharpness,
    Series motion,
    Series panX,
    Series panY,
    Series focusX,
    Series focusY) {

  /** No pictures at all. */
  public static final PictureTrack EMPTY =
      new PictureTrack(
          Series.empty(),
          Series.empty(),
          Series.empty(),
          Series.empty(),
          Series.empty(),
          Series.empty(),
          Series.empty(),
          Series.empty(),
          Series.empty(),
          Series.empty());

  /** Checks that every frame has every measurement. */
  public PictureTrack {
    int frames = brightness.size();
    if (Stream.of(contrast, saturation, warmth, sharpness, motion, panX, panY, focusX, focusY)
        .anyMatch(series -> series.size() != frames)) {
      throw new IllegalArgumentException("every series needs one value a frame");
    }
  }

  /** Returns for how many frames there are values. */
  public int frames() {
    return brightness.size();
  }
}
