package dev.kuleshov.core.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Keeps what a sound sink hears. */
final class Listener implements SoundSink {

  boolean finished;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  @Override
  public void accept(float[] samples, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES);
    for (int i = 0; i < count; i++) {
      bytes.putFloat(samples[i]);
    }
    heard.write(bytes.array(), 0, bytes.capacity());
  }

  @Override
  public void finish() {
    finished = true;
  }

  float[] samples() {
    float[] samples = new float[heard.size() / Float.BYTES];
    ByteBuffer.wrap(heard.toByteArray()).asFloatBuffer().get(samples);
    return samples;
  }

  double seconds() {
    return samples().length / (double) SAMPLE_RATE;
  }

  /** Returns when it first gets loud, in seconds; NaN if never. */
  double onset() {
    float[] samples = samples();
    for (int i = 0; i < samples.length; i++) {
      if (Math.abs(samples[i]) > 0.3) {
        return i / (double) SAMPLE_RATE;
      }
    }
    return Double.NaN;
  }
}
