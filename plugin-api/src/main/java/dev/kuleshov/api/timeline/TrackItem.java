package dev.kuleshov.api.timeline;

import dev.kuleshov.api.time.RationalTime;

/** What can stand on a track. */
public sealed interface TrackItem permits Clip, Gap, Mix {

  /**
   * Returns how long the track is occupied; zero for a {@link Mix}, which lies over its neighbours.
   */
  RationalTime duration();
}
