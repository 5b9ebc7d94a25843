package dev.kuleshov.core.shot;

import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.core.media.FrameFormat;

/** The small colour frames that measurements of whole pictures share: one conversion for all. */
public final class SmallFormat {

  /** How many pixels such a frame has, about. */
  public static final int PIXELS = 96 * 54;

  private SmallFormat() {}

  /**
   * Returns the format for a film: blue, green, red, in the shape of the upright picture as far as
   * it lies within 4 to 1, with even width and height. A picture of 16 to 9 gets 96 by 54.
   *
   * @param video the stream
   */
  public static FrameFormat of(VideoStream video) {
    double aspect = Math.max(.25, Math.min(4, video.displayAspect()));
    int width = 2 * (int) Math.round(Math.sqrt(PIXELS * aspect) / 2);
    int height = 2 * (int) Math.round(width / aspect / 2);
    return new FrameFormat(width, height, FrameFormat.Layout.BGR);
  }
}
