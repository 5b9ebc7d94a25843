package dev.kuleshov.core.training;

/** The rate and the averaging of every step. */
final class Schedule {

  private final Learning learning;
  private final int stepsAnEpoch;

  Schedule(Learning learning, int stepsAnEpoch) {
    this.learning = learning;
    this.stepsAnEpoch = stepsAnEpoch;
  }

  int steps() {
    return Math.multiplyExact(learning.epochs(), stepsAnEpoch);
  }

  /** The rate of every step: up in a straight line, down as half a cosine. */
  float[] rates() {
    float[] rates = new float[steps()];
    double rise = Math.min(learning.warmUp(), learning.epochs() / 2.0) * stepsAnEpoch;
    for (int i = 0; i < rates.length; i++) {
      double factor = (i + 1) / (rise + 1);
      if (i >= rise) {
        double way = (i - rise) / Math.max(1, rates.length - rise);
        double last = learning.lastRate();
        factor = last + (1 - last) * (1 + Math.cos(Math.PI * way)) / 2;
      }
      rates[i] = (float) (learning.rate() * factor);
    }
    return rates;
  }

  /** How much of the average every step renews: more at first, when there is little to average. */
  float[] renewals() {
    float[] renewals = new float[steps()];
    for (int i = 0; i < renewals.length; i++) {
      renewals[i] = (float) (1 - Math.min(learning.averaging(), (1.0 + i) / (10.0 + i)));
    }
    return renewals;
  }
}
