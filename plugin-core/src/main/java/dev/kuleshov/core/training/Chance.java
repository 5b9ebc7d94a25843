package dev.kuleshov.core.training;

import java.util.SplittableRandom;

/** Chance that is the same for the same place in the work, whichever thread comes by. */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int TRIES = 1000;

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** Begins at a place. */
  static Chance at(long seed, long epoch, long index) {
    return new Chance(new SplittableRandom((seed * GOLDEN + epoch) * GOLDEN + index).split());
  }

  /** A number between two, evenly. */
  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /** A number about 0, evenly. */
  double within(double most) {
    return between(-most, most);
  }

  /** A factor about 1, as often greater as smaller. */
  double factor(double most) {
    return most <= 1 ? 1 : Math.exp(within(Math.log(most)));
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long next() {
    return random.nextLong();
  }

  /**
   * A share from the beta distribution with both parameters alike. (M. Jöhnk's method, 1964.)
   *
   * @param shape in (0,1]
   */
  double beta(double shape) {
    for (int i = 0; i < TRIES; i++) {
      double first = Math.pow(random.nextDouble(), 1 / shape);
      double second = Math.pow(random.nextDouble(), 1 / shape);
      if (first + second <= 1 && first + second > 0) {
        return first / (first + second);
      }
    }
    return random.nextBoolean() ? 1 : 0;
  }
}
