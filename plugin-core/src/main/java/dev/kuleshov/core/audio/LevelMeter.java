package dev.kuleshov.core.audio;

import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.core.media.SoundSink;

/**
 * Measures how strong the sound is: the mean square of each 20 ms.
 *
 * <p>Holds one float for each 20 ms of sound.
 */
final class LevelMeter implements SoundSink {

  /** Samples of one block. */
  static final int BLOCK = SAMPLE_RATE / 50;

  /** The lowest level that is told apart, in dBFS. */
  static final float FLOOR = -90;

  private static final int BLOCKS_PER_STEP = 5;

  private final Trace power = new Trace();
  private double sum;
  private int filled;

  @Override
  public void accept(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      sum += samples[i] * samples[i];
      if (++filled == BLOCK) {
        endBlock();
      }
    }
  }

  @Override
  public void finish() {
    if (filled > 0) {
      endBlock();
    }
  }

  /**
   * Returns the level around each block in dBFS RMS, {@link #FLOOR} at the least: over 100 ms, so
   * that the level of steady noise hardly wavers.
   */
  float[] levels() {
    float[] levels = Smoothing.mean(power.toArray(), BLOCKS_PER_STEP / 2);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = decibels(levels[i]);
    }
    return levels;
  }

  /**
   * Returns the level of each tenth of a second in dBFS RMS, {@link #FLOOR} at the least.
   *
   * @param steps how many; those after the end of the sound are at the floor
   */
  Series energy(int steps) {
    float[] blocks = power.toArray();
    float[] energy = new float[steps];
    for (int step = 0; step < steps; step++) {
      int from = Math.min(blocks.length, step * BLOCKS_PER_STEP);
      int to = Math.min(blocks.length, from + BLOCKS_PER_STEP);
      double total = 0;
      for (int i = from; i < to; i++) {
        total += blocks[i];
      }
      energy[step] = to > from ? decibels(total / (to - from)) : FLOOR;
    }
    return Series.of(energy);
  }

  private void endBlock() {
    power.add((float) (sum / filled));
    sum = 0;
    filled = 0;
  }

  private static float decibels(double power) {
    return power > 0 ? (float) Math.max(FLOOR, 10 * Math.log10(power)) : FLOOR;
  }
}
