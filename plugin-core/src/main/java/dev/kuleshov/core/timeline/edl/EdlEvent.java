package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.core.timeline.TrackLayout;
import java.util.Optional;

/**
 * A line of the list: a clip, or black, on one or several channels. In a list a dissolve belongs to
 * the clip that comes in, which therefore begins where the dissolve begins.
 *
 * @param channels the channels, such as {@code V}, {@code AA/V} or {@code A3}
 * @param placed the clip; nothing for black
 * @param before the clip that a dissolve at the head comes from
 * @param start first frame on the timeline
 * @param end first frame after it
 */
record EdlEvent(
    String channels,
    Optional<TrackLayout.Placed> placed,
    Optional<TrackLayout.Placed> before,
    long start,
    long end) {

  static EdlEvent black(long start, long end) {
    return new EdlEvent("V", Optional.empty(), Optional.empty(), start, end);
  }

  static EdlEvent of(
      String channels, TrackLayout.Placed placed, Optional<TrackLayout.Placed> before) {
    return new EdlEvent(
        channels,
        Optional.of(placed),
        before.filter(clip -> placed.head().isPresent()),
        placed.visibleStart(),
        placed.end() - placed.tail().map(TrackLayout.Join::before).orElse(0L));
  }

  boolean contains(long frame) {
    return start <= frame && frame < end;
  }

  /** Returns the frame of the timeline on which a time of the clip's media is seen. */
  long frameOf(RationalTime mediaTime, FrameRate rate) {
    TrackLayout.Placed clip = placed.orElseThrow();
    Clip source = clip.clip();
    return clip.start() + mediaTime.minus(source.source().start()).toFrame(rate);
  }
}
