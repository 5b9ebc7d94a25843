package dev.kuleshov.api.suggest;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.media.MediaInfo;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of one run: what {@code suggestions.json} holds.
 *
 * @param media the media that suggestions and plan count
 * @param style the style that was followed
 * @param suggestions the best first
 * @param plan the rough cut that follows the suggestions
 * @param findings what was missing, damaged or could not be done
 */
public record SuggestionReport(
    List<MediaInfo> media,
    CutStyle style,
    List<Suggestion> suggestions,
    EditPlan plan,
    List<Finding> findings) {

  /** Copies the lists. */
  public SuggestionReport {
    media = List.copyOf(media);
    suggestions = List.copyOf(suggestions);
    findings = List.copyOf(findings);
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(plan, "plan");
  }
}
