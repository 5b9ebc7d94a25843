package dev.kuleshov.core.media;

import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.RationalTime;

/**
 * An analyser of pictures on the decode pass.
 *
 * <p>All calls come from one thread, in the order of frames; for one frame, in the order in which
 * the sinks were given to the pass, so that a later sink may ask an earlier one what it saw.
 */
public interface FrameSink {

  /**
   * Chooses the form of the frames; called once, first. Sinks that choose the same form share the
   * conversion.
   *
   * @param video the stream
   */
  FrameFormat open(VideoStream video);

  /**
   * Returns whether this frame is worth converting.
   *
   * @param number the frame's number
   * @param time when it is shown
   */
  default boolean wants(long number, RationalTime time) {
    return true;
  }

  /**
   * Looks at a frame.
   *
   * @param frame valid until the call returns
   */
  void accept(VideoFrame frame);

  /** Hears that there are no more frames. */
  default void finish() {}
}
