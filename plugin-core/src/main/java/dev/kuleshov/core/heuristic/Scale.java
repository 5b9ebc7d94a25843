package dev.kuleshov.core.heuristic;

/** Brings measurements into the range of a score. */
final class Scale {

  private Scale() {}

  static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** 0 at {@code from} and below, 1 at {@code to} and above, straight between. */
  static double ramp(double value, double from, double to) {
    return clamp((value - from) / (to - from), 0, 1);
  }
}
