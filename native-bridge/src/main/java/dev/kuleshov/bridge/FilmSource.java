package dev.kuleshov.bridge;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.SuggestRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Analyses films for plug-ins. */
@FunctionalInterface
public interface FilmSource {

  /**
   * Returns a film's curve with its suggested cuts.
   *
   * @param media the film
   * @param monitor hears of progress, may cancel
   * @throws dev.kuleshov.api.KuleshovException if the film cannot be used or the work was cancelled
   */
  BridgeCurve curve(Path media, JobMonitor monitor);

  /**
   * Returns the source that the engine uses.
   *
   * @param assistant analyses and suggests
   */
  static FilmSource of(EditingAssistant assistant) {
    return (media, monitor) -> {
      Analysis analysis = assistant.analyze(media, monitor);
      SuggestRequest request =
          new SuggestRequest(
              List.of(media),
              Optional.empty(),
              Optional.empty(),
              assistant.style(Optional.empty()),
              true);
      return BridgeCurve.of(
          analysis, assistant.suggest(request, monitor).report().suggestions(), 0);
    };
  }
}
