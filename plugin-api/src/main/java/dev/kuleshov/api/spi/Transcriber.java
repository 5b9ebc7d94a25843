package dev.kuleshov.api.spi;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.TranscriptionRequest;

/** Turns speech into timed words. */
public interface Transcriber extends AutoCloseable {

  /** The longest stretch that is asked for at once. */
  int MAX_SECONDS = 29;

  /** Returns a stable id of lower-case words. */
  String id();

  /**
   * Transcribes a stretch of speech.
   *
   * @param samples mono sound at 16 kHz, each sample in [-1,1]; at most {@link #MAX_SECONDS}
   * @param request in which language it is spoken, and whether to translate it
   * @param monitor hears of progress and may cancel
   * @return the words, their times counted from the first sample, in order and within the sound
   * @throws dev.kuleshov.api.KuleshovException if the model cannot be run, or the work was
   *     cancelled
   */
  Transcript transcribe(float[] samples, TranscriptionRequest request, JobMonitor monitor);

  /** Lets go of the model; safe to call twice. */
  @Override
  void close();
}
