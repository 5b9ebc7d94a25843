package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.timeline.TrackLayout;
import java.net.URI;
import java.util.Optional;

/**
 * A run of the edit's frames that one clip fills, or nothing.
 *
 * @param start first frame
 * @param end first frame after it
 * @param media what is shown; absent for a gap and for media that is not there
 * @param tail the dissolve to the next stretch
 */
record Stretch(long start, long end, Optional<Source> media, Optional<TrackLayout.Join> tail) {

  /**
   * Media on the edit.
   *
   * @param target its address
   * @param analysis what is known of it
   * @param from the time in the media, counted from its first picture, at the stretch's start
   */
  record Source(URI target, Analysis analysis, RationalTime from) {}

  /** Returns the time in the media that a frame of the edit shows. */
  RationalTime mediaTime(long frame, FrameRate rate) {
    return media.orElseThrow().from().plus(RationalTime.ofFrames(frame - start, rate));
  }

  /**
   * Returns the frame of the media that a frame of the edit shows. A quarter of a frame is added:
   * some formats round source times, and one that fell just before a frame would show the one
   * before.
   */
  long mediaFrame(long frame, FrameRate rate) {
    RationalTime inside = rate.frameDuration().times(1, 4);
    return media
        .orElseThrow()
        .analysis()
        .measured()
        .clock()
        .frameAt(mediaTime(frame, rate).plus(inside));
  }

  /** Returns which part of the media is used. */
  TimeRange mediaRange(FrameRate rate) {
    return new TimeRange(mediaTime(start, rate), mediaTime(end, rate));
  }

  /** Returns when the stretch is shown in the edit. */
  TimeRange time(FrameRate rate) {
    return new TimeRange(RationalTime.ofFrames(start, rate), RationalTime.ofFrames(end, rate));
  }
}
