package dev.kuleshov.api.spi;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.text.TextRequest;
import java.util.List;

/** Writes text when asked: a large language model, near or far. */
public interface TextGenerator extends AutoCloseable {

  /** Returns a stable id of lower-case words. */
  String id();

  /**
   * Answers a request.
   *
   * @param request what is asked
   * @param monitor hears of progress and may cancel
   * @return as many answers as were asked for, or fewer
   * @throws dev.kuleshov.api.KuleshovException if the generator cannot be reached or run, or the
   *     work was cancelled
   */
  List<String> generate(TextRequest request, JobMonitor monitor);

  /** Lets go of the model; safe to call twice. */
  @Override
  void close();
}
