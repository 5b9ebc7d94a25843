package dev.kuleshov.core.audio;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.media.SoundSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where somebody speaks, by a voice-activity net.
 *
 * <p>The net is the dearest part of the sound. It is spared windows under -65 dBFS RMS once it has
 * heard half a second of such quiet, by when its memory has settled: they count as probability 0.
 * The last window left out is played to the net before the first loud one, so that it hears the
 * attack with the context that it would have had.
 *
 * <p>Holds one float for each 32 ms of sound.
 */
public final class SpeechDetector implements SoundSink {

  /** Mean square of a window at -65 dBFS RMS. */
  static final double QUIET = Math.pow(10, -6.5);

  /** How many quiet windows the net hears before it is spared the rest. */
  private static final int QUIET_WINDOWS_HEARD = 16;

  /** What the net says at least once in words that can be understood. */
  static final float CLEAR = 0.8f;

  private final VoiceActivity net;
  private final Trace probabilities = new Trace();
  private final float[] window = new float[VoiceActivity.WINDOW];
  private final float[] leftOut = new float[VoiceActivity.WINDOW];
  private int filled;
  private int quietRun;
  private long samplesHeard;

  /**
   * Makes a detector for one film.
   *
   * @param net told the windows in order
   */
  public SpeechDetector(VoiceActivity net) {
    this.net = net;
  }

  @Override
  public void accept(float[] samples, int count) {
    samplesHeard += count;
    for (int from = 0; from < count; ) {
      int length = Math.min(count - from, window.length - filled);
      System.arraycopy(samples, from, window, filled, length);
      filled += length;
      from += length;
      if (filled == window.length) {
        hear();
      }
    }
  }

  @Override
  public void finish() {
    if (filled > 0) {
      Arrays.fill(window, filled, window.length, 0f);
      hear();
    }
  }

  /** Returns where somebody speaks; see {@link SpeechSegmenter}. Ask after the last window. */
  public List<TimeRange> speech() {
    return SpeechSegmenter.segment(probabilities.toArray(), samplesHeard);
  }

  /**
   * Returns where somebody speaks clearly enough to be written down, cut where the net is least
   * sure so that no range is longer than asked. A range in which no window reaches {@link #CLEAR}
   * is left out: the net hesitates so over the murmur of a crowd, while words come near to 1.
   *
   * @param longest windows of {@link VoiceActivity#WINDOW} samples, 2 at least
   */
  public List<TimeRange> speech(int longest) {
    float[] sure = probabilities.toArray();
    List<TimeRange> pieces = new ArrayList<>();
    for (TimeRange range : speech()) {
      if (surest(sure, range) < CLEAR) {
        continue;
      }
      RationalTime from = range.start();
      while (windows(range.end().minus(from)) > longest) {
        RationalTime cut = quietest(sure, windows(from) + longest / 2, windows(from) + longest);
        pieces.add(new TimeRange(from, cut));
        from = cut;
      }
      pieces.add(new TimeRange(from, range.end()));
    }
    return pieces;
  }

  private static int windows(RationalTime time) {
    return (int) (time.toSeconds() * SAMPLE_RATE / VoiceActivity.WINDOW);
  }

  private static float surest(float[] sure, TimeRange range) {
    float most = 0;
    for (int i = windows(range.start());
        i <= Math.min(windows(range.end()), sure.length - 1);
        i++) {
      most = Math.max(most, sure[i]);
    }
    return most;
  }

  private static RationalTime quietest(float[] sure, int from, int to) {
    int best = from;
    for (int i = from; i < Math.min(to, sure.length); i++) {
      best = sure[i] < sure[best] ? i : best;
    }
    // The middle of the window.
    return new RationalTime(
        best * (long) VoiceActivity.WINDOW + VoiceActivity.WINDOW / 2, SAMPLE_RATE);
  }

  private void hear() {
    boolean quiet = meanSquare() < QUIET;
    boolean settled = quietRun >= QUIET_WINDOWS_HEARD;
    if (quiet && settled) {
      System.arraycopy(window, 0, leftOut, 0, window.length);
      probabilities.add(0);
    } else {
      if (quietRun > QUIET_WINDOWS_HEARD) {
        net.probability(leftOut);
      }
      probabilities.add(net.probability(window));
    }
    quietRun = quiet ? quietRun + 1 : 0;
    filled = 0;
  }

  private double meanSquare() {
    double sum = 0;
    for (float sample : window) {
      sum += sample * sample;
    }
    return sum / window.length;
  }
}
