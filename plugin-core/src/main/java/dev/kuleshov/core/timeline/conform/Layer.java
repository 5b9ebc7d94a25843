package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import java.net.URI;

/**
 * Media laid on an edit, as a player shows it: what comes later in a list lies above.
 *
 * @param media the media's address
 * @param frames where on the edit, the share of dissolves in which it is seen included
 * @param source the media's time at the first of these frames, counted from its first picture
 * @param rise frames over which it comes in from nothing, 0 for at once
 * @param fall frames over which it goes
 */
public record Layer(URI media, FrameRange frames, RationalTime source, long rise, long fall) {

  /**
   * Returns how much of it there is on a frame when it comes in, in (0,1]; a picture that goes is
   * covered by the one that comes.
   *
   * @param frame one of its frames
   */
  public double opacity(long frame) {
    return Math.min(1, (frame - frames.start() + 1.0) / (rise + 1));
  }
}
