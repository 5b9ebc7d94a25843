package dev.kuleshov.core.suggest;

import dev.kuleshov.api.time.FrameRange;

/**
 * The smallest stretch that a plan keeps or drops as a whole.
 *
 * @param reel the reel that it is from
 * @param range its frames, both ends clean cuts
 * @param value what the film loses without it
 */
record Unit(Reel reel, FrameRange range, double value) {

  double seconds() {
    return reel.duration(range).toSeconds();
  }

  /** Whether this one goes on where another ends. */
  boolean follows(Unit other) {
    return reel == other.reel && range.start() == other.range.end();
  }
}
