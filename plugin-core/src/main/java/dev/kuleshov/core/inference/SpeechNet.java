package dev.kuleshov.core.inference;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.nio.file.Path;

/**
 * The voice-activity net Silero: how probably is this window of sound speech?
 *
 * <p>It remembers what it heard before, so give it the windows of one sound in order, and call
 * {@link #reset()} before another sound. One thread at a time.
 */
public final class SpeechNet implements AutoCloseable {

  /** Samples a second. */
  public static final int SAMPLE_RATE = 16_000;

  /** Samples of one window: 32 ms. */
  public static final int WINDOW = 512;

  private final TorchModel model;

  private SpeechNet(TorchModel model) {
    this.model = model;
  }

  /**
   * Reads the net.
   *
   * @param file {@code silero_vad.jit}
   * @throws MissingModelException if there is no such file, or no engine on this machine
   * @throws MalformedInputException if it is not that net
   */
  public static SpeechNet load(Path file) {
    SpeechNet net = new SpeechNet(TorchModel.load(file));
    try {
      net.reset();
      return net;
    } catch (MalformedInputException e) {
      net.close();
      throw e;
    }
  }

  /**
   * Hears the next window.
   *
   * @param window {@link #WINDOW} mono samples in [-1,1]
   * @return the probability of speech, in [0,1]
   */
  public float probability(float[] window) {
    if (window.length != WINDOW) {
      throw new IllegalArgumentException("a window has " + WINDOW + " samples");
    }
    return model.invoke("forward", window, new long[] {1, WINDOW}, SAMPLE_RATE).get(0).values()[0];
  }

  /** Forgets what was heard. */
  public void reset() {
    model.invoke("reset_states");
  }

  /** Lets go of the net; safe to call twice. */
  @Override
  public void close() {
    model.close();
  }
}
