package dev.kuleshov.core.speech;

import com.sun.jna.Pointer;
import dev.kuleshov.api.JobMonitor;

/**
 * Stops the model as soon as it can be stopped: before the encoder runs, or before the next token
 * is chosen, by leaving it no choice but the end of the text. (The library's own abort callback is
 * not asked on the processor.)
 */
final class Cancel implements WhisperParams.EncoderBegin {

  private final JobMonitor monitor;
  private WhisperParams.LogitsFilter filter;

  Cancel(JobMonitor monitor) {
    this.monitor = monitor;
  }

  boolean isAsked() {
    return NativeWork.isEnding() || monitor.isCancelled();
  }

  @Override
  public byte invoke(Pointer context, Pointer state, Pointer data) {
    return (byte) (isAsked() ? 0 : 1);
  }

  /** Returns the callback; it lives as long as this object. */
  WhisperParams.LogitsFilter filter(int vocabulary, int endOfText) {
    filter =
        (context, state, tokens, count, logits, data) -> {
          if (isAsked()) {
            float[] none = new float[vocabulary];
            java.util.Arrays.fill(none, Float.NEGATIVE_INFINITY);
            none[endOfText] = 0;
            logits.write(0, none, 0, vocabulary);
          }
        };
    return filter;
  }
}
