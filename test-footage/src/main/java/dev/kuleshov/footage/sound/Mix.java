package dev.kuleshov.footage.sound;

import java.util.SplittableRandom;

/** A film's sound while it is put together: mono, 48 kHz. */
public final class Mix {
  /** Samples per second. */
  public static final int SAMPLE_RATE = 48_000;

  private final float[] sound;

  /**
   * Begins with silence.
   *
   * @param samples how long
   */
  public Mix(int samples) {
    sound = new float[samples];
  }

  /**
   * Adds music; its first beat falls on {@code fromMillis}.
   *
   * @param fromMillis start
   * @param toMillis end
   * @param beatsPerMinute the pulse
   * @param mood chords and band
   * @param gain 1 for full level
   */
  public void music(int fromMillis, int toMillis, double beatsPerMinute, Mood mood, double gain) {
    new Music(beatsPerMinute, mood).addTo(sound, at(fromMillis), at(toMillis), gain);
  }

  /**
   * Adds a spoken line.
   *
   * @param line which
   * @param atMillis when it begins
   * @param gain 1 for full level
   */
  public void speech(Line line, int atMillis, double gain) {
    float[] voice = line.samples();
    int step = SAMPLE_RATE / Line.SAMPLE_RATE;
    for (int i = 0; i < voice.length * step; i++) {
      int at = at(atMillis) + i;
      if (at < sound.length) {
        sound[at] += (float) (cubic(voice, (double) i / step) * gain);
      }
    }
  }

  /**
   * Adds the hush of a room: noise without highs.
   *
   * @param fromMillis start
   * @param toMillis end
   * @param decibels its level below full scale, as a negative number
   * @param seed which room
   */
  public void roomTone(int fromMillis, int toMillis, double decibels, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double level = Math.pow(10, decibels / 20) * 6;
    double low = 0;
    for (int i = at(fromMillis); i < Math.min(at(toMillis), sound.length); i++) {
      low += .05 * (random.nextDouble(-1, 1) - low);
      sound[i] += (float) (low * level);
    }
  }

  /** Returns the samples in [-1,1]; loud passages are bent, not clipped. */
  public float[] samples() {
    float[] out = new float[sound.length];
    for (int i = 0; i < out.length; i++) {
      double x = sound[i];
      out[i] =
          (float)
              (Math.abs(x) < .7
                  ? x
                  : Math.signum(x) * (.7 + .29 * Math.tanh((Math.abs(x) - .7) / .29)));
    }
    return out;
  }

  private static int at(int millis) {
    return (int) ((long) millis * SAMPLE_RATE / 1000);
  }

  /** Catmull-Rom between samples: enough to triple the rate of a voice. */
  private static double cubic(float[] voice, double position) {
    int i = (int) position;
    double t = position - i;
    double a = i > 0 ? voice[i - 1] : 0;
    double b = voice[i];
    double c = i + 1 < voice.length ? voice[i + 1] : 0;
    double d = i + 2 < voice.length ? voice[i + 2] : 0;
    return b + .5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }
}
