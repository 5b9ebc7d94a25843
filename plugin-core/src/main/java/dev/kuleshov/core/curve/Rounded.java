package dev.kuleshov.core.curve;

/** Keeps four decimals: more would pretend to a precision that no measurement here has. */
final class Rounded {

  private static final double PLACES = 10_000;

  private Rounded() {}

  static double value(double exact) {
    return Math.rint(exact * PLACES) / PLACES + 0.0;
  }
}
