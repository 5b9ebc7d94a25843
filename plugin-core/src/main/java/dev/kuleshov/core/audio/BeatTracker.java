package dev.kuleshov.core.audio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Places the beats on an onset envelope once the tempo is known, by the dynamic programme of Ellis,
 * "Beat Tracking by Dynamic Programming", Journal of New Music Research 36(1), 2007: the sequence
 * with the greatest sum of onset strength at the beats less {@link #TIGHTNESS} times the squared
 * log ratio of each interval to the tempo's.
 */
final class BeatTracker {

  /** How strongly even intervals are preferred to strong onsets. */
  private static final double TIGHTNESS = 100;

  /** How far a beat may lie from the onset that it stands for: 30 ms. */
  private static final int SUPPORT_REACH = OnsetEnvelope.RATE * 3 / 100;

  /** An onset this share of the usual one's strength supports a beat. */
  private static final double SUPPORT = 0.3;

  /** How alike the music around a beat must be to that one and two beats away. */
  private static final double ALIKE = 0.25;

  /** Beats that may pass in a row unsupported before the music counts as over. */
  private static final int SILENT_BEATS = 4;

  private BeatTracker() {}

  /**
   * Returns the places of the beats in order, in frames of the envelope. Leading, trailing and long
   * runs of beats at which nothing is heard, or where nothing repeats itself, are left out.
   *
   * @param envelope onset strengths
   * @param from the first frame of the music
   * @param to the first frame after it
   * @param lag frames from beat to beat
   */
  static List<Double> track(float[] envelope, int from, int to, double lag) {
    List<Integer> beats = path(envelope, from, to, lag);
    double[] strengths = new double[beats.size()];
    double sum = 0;
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = envelope[strongest(envelope, beats.get(i))];
      sum += strengths[i] * strengths[i];
    }
    double least = SUPPORT * Math.sqrt(sum / Math.max(1, strengths.length));
    List<Double> kept = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < strengths.length; i++) {
      if (strengths[i] > least && likeness(envelope, beats.get(i), lag) >= ALIKE) {
        int first = last >= 0 && i - last <= SILENT_BEATS + 1 ? last + 1 : i;
        for (int k = first; k < i; k++) {
          kept.add((double) beats.get(k));
        }
        kept.add(OnsetDetector.peak(envelope, strongest(envelope, beats.get(i))));
        last = i;
      }
    }
    return steadied(kept, lag);
  }

  /**
   * Returns the beats with each halfway between where it was heard and the middle of its
   * neighbours: a syllable close to a beat then pulls it half as far.
   */
  private static List<Double> steadied(List<Double> beats, double lag) {
    List<Double> steadied = new ArrayList<>(beats);
    for (int i = 1; i + 1 < beats.size(); i++) {
      double before = beats.get(i - 1);
      double after = beats.get(i + 1);
      if (after - before < 2.5 * lag) {
        steadied.set(i, 0.5 * beats.get(i) + 0.25 * (before + after));
      }
    }
    return steadied;
  }

  private static List<Integer> path(float[] envelope, int from, int to, double lag) {
    double deviation = deviation(envelope, from, to);
    int shortest = (int) Math.round(lag / 2);
    int longest = (int) Math.round(lag * 2);
    double[] penalty = new double[longest + 1];
    for (int gap = shortest; gap <= longest; gap++) {
      penalty[gap] = TIGHTNESS * Math.pow(Math.log(gap / lag), 2);
    }
    double[] score = new double[to - from];
    int[] before = new int[to - from];
    for (int i = 0; i < score.length; i++) {
      double best = 0;
      before[i] = -1;
      for (int gap = shortest; gap <= Math.min(longest, i); gap++) {
        double value = score[i - gap] - penalty[gap];
        if (value > best) {
          best = value;
          before[i] = i - gap;
        }
      }
      score[i] = best + envelope[from + i] / deviation;
    }
    int place = score.length - 1;
    for (int i = Math.max(0, score.length - longest); i < score.length; i++) {
      place = score[i] > score[place] ? i : place;
    }
    List<Integer> beats = new ArrayList<>();
    for (; place >= 0; place = before[place]) {
      beats.add(from + place);
    }
    Collections.reverse(beats);
    return beats;
  }

  /**
   * Returns how alike the four beats around a place are to the same one and two beats earlier and
   * later: the mean correlation of those that there are, in [-1,1].
   */
  private static double likeness(float[] envelope, int beat, double lag) {
    int reach = (int) Math.round(2 * lag);
    double sum = 0;
    int compared = 0;
    for (int beats = -2; beats <= 2; beats++) {
      int there = beat + (int) Math.round(beats * lag);
      int from = Math.max(reach - Math.min(beat, there), 0);
      int to = 2 * reach - Math.max(0, Math.max(beat, there) + reach - envelope.length);
      if (beats != 0 && to - from > reach) {
        sum += correlation(envelope, beat - reach + from, there - reach + from, to - from);
        compared++;
      }
    }
    return compared == 0 ? 0 : sum / compared;
  }

  private static double correlation(float[] values, int here, int there, int length) {
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < length; i++) {
      double x = values[here + i];
      double y = values[there + i];
      a += x;
      b += y;
      aa += x * x;
      bb += y * y;
      ab += x * y;
    }
    double spread = (aa - a * a / length) * (bb - b * b / length);
    return spread > 0 ? (ab - a * b / length) / Math.sqrt(spread) : 0;
  }

  private static int strongest(float[] envelope, int beat) {
    int best = beat;
    int end = Math.min(envelope.length - 1, beat + SUPPORT_REACH);
    for (int i = Math.max(0, beat - SUPPORT_REACH); i <= end; i++) {
      best = envelope[i] > envelope[best] ? i : best;
    }
    return best;
  }

  private static double deviation(float[] envelope, int from, int to) {
    double sum = 0;
    double squares = 0;
    for (int i = from; i < to; i++) {
      sum += envelope[i];
      squares += envelope[i] * envelope[i];
    }
    double mean = sum / (to - from);
    return Math.sqrt(Math.max(1e-12, squares / (to - from) - mean * mean));
  }
}
