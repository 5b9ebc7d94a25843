package dev.kuleshov.core.shot;

import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;

/** Writes down what a detector in front of it says at each frame. */
final class ChangeLog implements FrameSink {

  private final ShotDetector detector;
  private final double[] change;

  ChangeLog(ShotDetector detector, double[] change) {
    this.detector = detector;
    this.change = change;
  }

  @Override
  public FrameFormat open(VideoStream video) {
    return SmallFormat.of(video);
  }

  @Override
  public void accept(VideoFrame frame) {
    change[(int) frame.number()] = detector.change();
  }
}
