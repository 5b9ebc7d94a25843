package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.suggest.SuggestionReport;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.preview.Film;
import java.util.List;

/**
 * The outcome of a run, ready to be written in any form.
 *
 * @param title what the run was about, for a person
 * @param report suggestions and rough cut
 * @param films what the preview shows of each film, or of the edit
 * @param timeline the rough cut with a marker for each suggestion
 */
public record SuggestRun(
    String title, SuggestionReport report, List<Film> films, Timeline timeline) {

  /** Copies the list. */
  public SuggestRun {
    films = List.copyOf(films);
  }
}
