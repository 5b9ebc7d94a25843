package dev.kuleshov.core.audio;

import dev.kuleshov.core.media.SoundSink;
import java.util.function.Consumer;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Turns sound into log-mel spectra, one every 10 ms.
 *
 * <p>Frame {@code i} is the Hann-weighted 32 ms around sample {@code i * HOP}; the sound is silent
 * before its start. A band's value is {@code ln(1 + power / KNEE)}: logarithmic for what is heard,
 * flat for hiss below about -70 dBFS, which would otherwise flicker.
 */
final class MelSpectrum implements SoundSink {

  /** Samples from one frame to the next: 10 ms. */
  static final int HOP = SAMPLE_RATE / 100;

  /** Bands of one frame. */
  static final int BANDS = 40;

  private static final int SIZE = 512;
  private static final double LOWEST_HZ = 40;
  private static final double HIGHEST_HZ = 7600;

  /** Power in a band, relative to a full-scale sine's, under which it counts little. */
  private static final double KNEE = 1e-7;

  private final Consumer<float[]> listener;
  private final FloatFFT_1D fft = new FloatFFT_1D(SIZE);
  private final float[] hann = new float[SIZE];
  private final float[] sound = new float[SIZE];
  private final float[] spectrum = new float[SIZE];
  private final float[] bands = new float[BANDS];
  private final int[] firstBin = new int[BANDS];
  private final float[][] weights = new float[BANDS][];
  private int filled = SIZE / 2;

  /**
   * Makes the tables.
   *
   * @param listener hears each frame's {@link #BANDS} values, 0 at the least; the array is used
   *     again for the next frame
   */
  MelSpectrum(Consumer<float[]> listener) {
    this.listener = listener;
    // A full-scale sine at the centre of a bin then has a power of 1 there.
    double scale = 4.0 / SIZE;
    for (int i = 0; i < SIZE; i++) {
      hann[i] = (float) (scale * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE)));
    }
    for (int band = 0; band < BANDS; band++) {
      layOut(band);
    }
  }

  @Override
  public void accept(float[] samples, int count) {
    for (int from = 0; from < count; ) {
      int length = Math.min(count - from, SIZE - filled);
      System.arraycopy(samples, from, sound, filled, length);
      filled += length;
      from += length;
      if (filled == SIZE) {
        endFrame();
      }
    }
  }

  private void endFrame() {
    for (int i = 0; i < SIZE; i++) {
      spectrum[i] = sound[i] * hann[i];
    }
    fft.realForward(spectrum);
    for (int band = 0; band < BANDS; band++) {
      float power = 0;
      float[] weight = weights[band];
      for (int i = 0, bin = firstBin[band]; i < weight.length; i++, bin++) {
        float real = spectrum[2 * bin];
        float imaginary = spectrum[2 * bin + 1];
        power += weight[i] * (real * real + imaginary * imaginary);
      }
      bands[band] = (float) Math.log1p(power / KNEE);
    }
    System.arraycopy(sound, HOP, sound, 0, SIZE - HOP);
    filled = SIZE - HOP;
    listener.accept(bands);
  }

  /** Lays out one triangular band; all are equally wide on the mel scale, and at least one bin. */
  private void layOut(int band) {
    double low = mel(LOWEST_HZ);
    double width = (mel(HIGHEST_HZ) - low) / (BANDS + 1);
    double centre = hertz(low + (band + 1) * width);
    double left = Math.min(hertz(low + band * width), centre - binHertz());
    double right = Math.max(hertz(low + (band + 2) * width), centre + binHertz());
    firstBin[band] = (int) Math.max(1, Math.ceil(left / binHertz()));
    int lastBin = (int) Math.min(SIZE / 2.0 - 1, Math.floor(right / binHertz()));
    weights[band] = new float[lastBin - firstBin[band] + 1];
    for (int i = 0; i < weights[band].length; i++) {
      double frequency = (firstBin[band] + i) * binHertz();
      double rising = (frequency - left) / (centre - left);
      double falling = (right - frequency) / (right - centre);
      weights[band][i] = (float) Math.max(0, Math.min(rising, falling));
    }
  }

  private static double binHertz() {
    return (double) SAMPLE_RATE / SIZE;
  }

  /** The mel scale of O'Shaughnessy (1987). */
  private static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }

  private static double hertz(double mel) {
    return 700 * (Math.pow(10, mel / 2595) - 1);
  }
}
