package dev.kuleshov.core.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks the onsets out of an onset envelope: peaks that stand out from what is usual around them.
 *
 * <p>A frame is an onset when it is the highest within 30 ms on both sides, exceeds twice the mean
 * of the second around it plus {@link #STEP}, and comes at least 50 ms after the last one (the form
 * of rule of Böck, Krebs and Schedl 2012). A parabola through the peak and its neighbours places it
 * between the frames.
 */
final class OnsetDetector {

  /** How far a peak must rise over its surroundings: mean rise of all bands, in nepers of power. */
  static final float STEP = 0.3f;

  private static final int PEAK_REACH = OnsetEnvelope.RATE * 3 / 100;
  private static final int MEAN_REACH = OnsetEnvelope.RATE / 2;
  private static final int LEAST_GAP = OnsetEnvelope.RATE / 20;

  private OnsetDetector() {}

  /**
   * Returns the samples at which the onsets are, in order.
   *
   * @param envelope the flux of every frame
   */
  static List<Long> detect(float[] envelope) {
    float[] mean = Smoothing.mean(envelope, MEAN_REACH);
    List<Long> onsets = new ArrayList<>();
    int last = -LEAST_GAP;
    for (int i = 0; i < envelope.length; i++) {
      if (i - last >= LEAST_GAP
          && envelope[i] > 2 * mean[i] + STEP
          && isHighest(envelope, i, PEAK_REACH)) {
        onsets.add(toSample(peak(envelope, i)));
        last = i;
      }
    }
    return onsets;
  }

  /** Returns whether no value within reach is higher, and none before it as high. */
  static boolean isHighest(float[] envelope, int place, int reach) {
    for (int i = Math.max(0, place - reach); i < place; i++) {
      if (envelope[i] >= envelope[place]) {
        return false;
      }
    }
    for (int i = place + 1; i <= Math.min(envelope.length - 1, place + reach); i++) {
      if (envelope[i] > envelope[place]) {
        return false;
      }
    }
    return true;
  }

  /** Returns where the top of the parabola through a local maximum and its neighbours lies. */
  static double peak(float[] envelope, int place) {
    if (place == 0 || place == envelope.length - 1) {
      return place;
    }
    double before = envelope[place - 1];
    double after = envelope[place + 1];
    double bend = before - 2.0 * envelope[place] + after;
    return bend < 0 ? place + Math.max(-0.5, Math.min(0.5, 0.5 * (before - after) / bend)) : place;
  }

  /** Returns the sample at a place between frames. */
  static long toSample(double frame) {
    return Math.max(0, Math.round(frame * OnsetEnvelope.HOP));
  }
}
