package dev.kuleshov.core.audio;

/**
 * A voice-activity net: how probably is a window of sound speech?
 *
 * <p>It may remember what it heard before; it is given the windows of one sound in order, from one
 * thread.
 */
@FunctionalInterface
public interface VoiceActivity {

  /** Samples of one window at 16 kHz: 32 ms. */
  int WINDOW = 512;

  /**
   * Hears the next window.
   *
   * @param window {@link #WINDOW} samples in about [-1,1]; used again for the next call
   * @return the probability of speech, in [0,1]
   */
  float probability(float[] window);
}
