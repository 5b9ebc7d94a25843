package dev.kuleshov.footage.film;

import dev.kuleshov.footage.draw.Expression;

/** The small movements that nobody means: breath, sway, blinks. */
final class Life {
  private static final double BLINK_EVERY = 3.4;
  private static final double BLINK_SECONDS = .22;

  private final long seed;
  private final double seconds;

  Life(Actor actor, long shotSeed, double seconds) {
    this.seed = shotSeed * 31 + actor.person().name().hashCode();
    this.seconds = seconds;
  }

  /** Sideways, in head heights. */
  double swayX() {
    return .012 * Camera.tremble(seconds, seed, .19);
  }

  /** Up and down, in head heights. */
  double swayY() {
    return .008 * Camera.tremble(seconds, seed + 1, .26);
  }

  /** Tilt, in radians. */
  double roll() {
    return .016 * Camera.tremble(seconds, seed + 2, .16);
  }

  /** The face with what the body does to it: lids that close, a mouth that speaks. */
  Expression alive(Expression face, double mouth) {
    double offset = Math.floorMod(seed * 7919, 1000) / 1000.0 * BLINK_EVERY;
    double into = (seconds + offset) % BLINK_EVERY;
    Expression spoken = mouth > .04 ? face.speaking(mouth) : face;
    if (into >= BLINK_SECONDS) {
      return spoken;
    }
    return spoken.blinking(Math.sin(Math.PI * into / BLINK_SECONDS));
  }
}
