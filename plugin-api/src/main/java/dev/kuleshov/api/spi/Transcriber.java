package dev.kuleshov.api.spi;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.subtitle.Transcript;
import java.util.Optional;

/** Turns speech into timed words. */
public interface Transcriber extends AutoCloseable {

  /** Returns a stable id of lower-case words. */
  String id();

  /**
   * Transcribes a stretch of speech.
   *
   * @param samples mono sound at 16 kHz, each sample in [-1,1]
   * @param language BCP 47 tag of the language spoken, or empty to find out
   * @param monitor hears of progress and may cancel
   * @return the words, their times counted from the first sample
   * @throws dev.kuleshov.api.KuleshovException if the model cannot be run, or the work was
   *     cancelled
   */
  Transcript transcribe(float[] samples, Optional<String> language, JobMonitor monitor);

  /** Lets go of the model; safe to call twice. */
  @Override
  void close();
}
