package dev.kuleshov.core.media;

/**
 * An analyser of sound on the decode pass: hears 16 kHz mono from the film's time 0, without gaps.
 */
public interface SoundSink {

  /** Samples a second. */
  int SAMPLE_RATE = 16_000;

  /**
   * Hears the next stretch.
   *
   * @param samples each in about [-1,1]; used again for the next call
   * @param count how many of them are valid
   */
  void accept(float[] samples, int count);

  /** Hears that there is no more. */
  default void finish() {}
}
