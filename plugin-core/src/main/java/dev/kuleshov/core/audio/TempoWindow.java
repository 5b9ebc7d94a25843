package dev.kuleshov.core.audio;

/**
 * How regular a few seconds of an onset envelope are at each tempo.
 *
 * <p>The regularity at a lag is the mean of the autocorrelation at one, two, three and four times
 * that lag, as a share of the variance: 1 where four beats in a row repeat exactly, about 0.1 by
 * chance. Speech stays under 0.31 in all that was tried (en, de, es, fr), struck and plucked music
 * with human jitter is above 0.5.
 */
final class TempoWindow {

  /** Values of one window: 8 s. */
  static final int LENGTH = 8 * OnsetEnvelope.RATE;

  /** Slowest and fastest beat, in beats a minute. */
  static final double SLOWEST = 60;

  static final double FASTEST = 200;

  private static final int BEATS = 4;
  private static final double LAG_STEP = 0.25;
  private static final double SHORTEST_LAG = 60 * OnsetEnvelope.RATE / FASTEST;
  private static final double LONGEST_LAG = 60 * OnsetEnvelope.RATE / SLOWEST;

  /** The tempo that listeners prefer, and how many octaves from it they readily follow. */
  private static final double PREFERRED = 120;

  private static final double PREFERENCE_WIDTH = 1.2;

  /** A beat twice as fast is taken when it is nearly as regular as the one found. */
  private static final double AS_REGULAR = 0.97;

  private final float[] correlation;
  private final float[] accented;

  /**
   * Measures one window.
   *
   * @param envelope onset envelope without its local mean, outliers capped
   * @param accents the same with its strong places made stronger
   * @param start the first place; {@link #LENGTH} places count, or what is left
   */
  TempoWindow(float[] envelope, float[] accents, int start) {
    correlation = correlate(envelope, start);
    accented = correlate(accents, start);
  }

  /**
   * Returns the most likely lag of the beat in frames.
   *
   * <p>A log-Gaussian preference for middling tempi as Ellis (2007) has it; and among a lag and its
   * half the half, if every beat of it is struck alike.
   */
  double lag() {
    double best = LONGEST_LAG;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (double lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag += LAG_STEP) {
      double score = clarity(lag) * preference(lag);
      if (score > bestScore) {
        bestScore = score;
        best = lag;
      }
    }
    if (best * 2 <= LONGEST_LAG
        && mean(accented, best) * preference(best) < mean(accented, best * 2) * preference(best * 2)
        && mean(accented, best) < AS_REGULAR * mean(accented, best * 2)) {
      return best * 2;
    }
    if (best / 2 >= SHORTEST_LAG && mean(accented, best / 2) >= AS_REGULAR * mean(accented, best)) {
      return best / 2;
    }
    return best;
  }

  /**
   * Returns the lag near another at which the window is most regular.
   *
   * @param lag in frames; up to a twenty-fifth shorter or longer is near
   */
  double lagNear(double lag) {
    double best = lag;
    for (double near = lag * 0.96; near <= lag * 1.04; near += LAG_STEP) {
      if (clarity(near) > clarity(best)) {
        best = near;
      }
    }
    return best;
  }

  /**
   * Returns how regular the window is at a lag.
   *
   * @param lag in frames
   * @return in [0,1]
   */
  double clarity(double lag) {
    return Math.max(0, Math.min(1, mean(correlation, lag)));
  }

  private static double preference(double lag) {
    double octaves = Math.log(60 * OnsetEnvelope.RATE / lag / PREFERRED) / Math.log(2);
    return Math.exp(-0.5 * Math.pow(octaves / PREFERENCE_WIDTH, 2));
  }

  private static double mean(float[] correlation, double lag) {
    double sum = 0;
    for (int beat = 1; beat <= BEATS; beat++) {
      double place = Math.min(lag * beat, correlation.length - 1.0);
      int below = Math.min((int) place, correlation.length - 2);
      double share = place - below;
      sum += correlation[below] * (1 - share) + correlation[below + 1] * share;
    }
    return sum / BEATS;
  }

  /** Returns the autocorrelation, each lag's mean product over the variance. */
  private static float[] correlate(float[] envelope, int start) {
    int length = Math.min(LENGTH, envelope.length - start);
    int lags = (int) Math.ceil(LONGEST_LAG * BEATS * 1.04) + 2;
    double mean = 0;
    for (int i = 0; i < length; i++) {
      mean += envelope[start + i];
    }
    mean /= length;
    float[] centred = new float[length];
    for (int i = 0; i < length; i++) {
      centred[i] = (float) (envelope[start + i] - mean);
    }
    float[] correlation = new float[lags];
    double variance = product(centred, 0) / length;
    if (variance > 1e-6) {
      for (int lag = 1; lag < Math.min(lags, length); lag++) {
        correlation[lag] = (float) (product(centred, lag) / (length - lag) / variance);
      }
    }
    return correlation;
  }

  private static double product(float[] values, int lag) {
    float sum = 0;
    for (int i = lag; i < values.length; i++) {
      sum += values[i] * values[i - lag];
    }
    return sum;
  }
}
