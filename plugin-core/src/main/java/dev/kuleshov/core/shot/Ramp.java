package dev.kuleshov.core.shot;

/**
 * A line that stays low, climbs evenly and stays high, fitted to a run of values.
 *
 * @param start the last place that is low
 * @param end the first place that is high
 * @param low the level before
 * @param high the level after
 * @param error root mean square distance of the values from the line
 */
record Ramp(int start, int end, double low, double high, double error) {

  /**
   * Fits by least squares over all starts and ends, first coarsely, then around the best.
   *
   * @param values three or more
   */
  static Ramp fit(double[] values) {
    int last = values.length - 1;
    int step = Math.max(1, last / 20);
    Ramp best = at(values, 0, last);
    for (int start = 0; start < last; start += step) {
      for (int end = start + 1; end <= last; end += step) {
        best = better(best, at(values, start, end));
      }
    }
    for (step = step / 2; step >= 1; step /= 2) {
      Ramp center = best;
      for (int start = center.start - 2 * step; start <= center.start + 2 * step; start += step) {
        for (int end = center.end - 2 * step; end <= center.end + 2 * step; end += step) {
          if (start >= 0 && end > start && end <= last) {
            best = better(best, at(values, start, end));
          }
        }
      }
    }
    return best;
  }

  private static Ramp better(Ramp a, Ramp b) {
    return b.error < a.error ? b : a;
  }

  /** Solves for the two levels of a ramp with given ends. */
  static Ramp at(double[] values, int start, int end) {
    double lowLow = 0;
    double lowHigh = 0;
    double highHigh = 0;
    double lowValue = 0;
    double highValue = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      double share = Math.max(0, Math.min(1, (double) (i - start) / (end - start)));
      lowLow += (1 - share) * (1 - share);
      lowHigh += (1 - share) * share;
      highHigh += share * share;
      lowValue += (1 - share) * values[i];
      highValue += share * values[i];
      square += values[i] * values[i];
    }
    double determinant = lowLow * highHigh - lowHigh * lowHigh;
    double low = (highHigh * lowValue - lowHigh * highValue) / determinant;
    double high = (lowLow * highValue - lowHigh * lowValue) / determinant;
    double rest = square - low * lowValue - high * highValue;
    return new Ramp(start, end, low, high, Math.sqrt(Math.max(0, rest) / values.length));
  }
}
