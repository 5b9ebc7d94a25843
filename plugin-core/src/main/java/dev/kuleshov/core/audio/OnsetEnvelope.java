package dev.kuleshov.core.audio;

import dev.kuleshov.core.media.SoundSink;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Measures how much begins at each moment: the spectral flux of log-mel frames.
 *
 * <p>Each band is compared with the loudest of itself and its two neighbours two frames earlier
 * (the maximum filter of SuperFlux, Böck and Widmer 2013, which keeps vibrato and gliding voices
 * from counting as notes); what is louder now is summed and divided by the number of bands.
 *
 * <p>Holds one float for each 10 ms of sound.
 */
final class OnsetEnvelope implements Consumer<float[]> {

  /** Samples from one value to the next. */
  static final int HOP = MelSpectrum.HOP;

  /** Values a second. */
  static final int RATE = SoundSink.SAMPLE_RATE / HOP;

  /** Frames before this one are compared with the nothing before the film: not an onset. */
  private static final int FIRST = 4;

  private final Trace flux = new Trace();

  /** The maxima of the two frames before, the older one first, and room for the present one's. */
  private float[][] maxima = new float[3][MelSpectrum.BANDS];

  @Override
  public void accept(float[] bands) {
    float[] before = maxima[0];
    float sum = 0;
    for (int i = 0; i < bands.length; i++) {
      sum += Math.max(0, bands[i] - before[i]);
    }
    flux.add(flux.size() < FIRST ? 0 : sum / bands.length);
    remember(bands);
  }

  /** Returns the flux of every frame, 0 at the least. */
  float[] values() {
    return flux.toArray();
  }

  private void remember(float[] bands) {
    float[] next = maxima[2];
    Arrays.fill(next, 0);
    for (int i = 0; i < bands.length; i++) {
      float value = bands[i];
      next[i] = Math.max(next[i], value);
      if (i > 0) {
        next[i - 1] = Math.max(next[i - 1], value);
      }
      if (i + 1 < bands.length) {
        next[i + 1] = Math.max(next[i + 1], value);
      }
    }
    maxima = new float[][] {maxima[1], next, maxima[0]};
  }
}
