package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.subtitle.SubtitleProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What subtitles are wanted for.
 *
 * @param media the film or sound file; with an edit, files that stand in for media that is not
 *     where the edit says
 * @param timeline the edit that the subtitles should follow
 * @param language ISO 639 code of what is spoken, or empty to find out
 * @param translate ISO 639 code of the language wanted, if another
 * @param profile the rules
 * @param model the speech model's name or file, if not the one that ships
 * @param polish whether a language model puts right punctuation and mishearings
 */
public record SubtitleRequest(
    List<Path> media,
    Optional<Path> timeline,
    Optional<String> language,
    Optional<String> translate,
    SubtitleProfile profile,
    Optional<String> model,
    boolean polish) {

  /** Wants the words as they were heard. */
  public SubtitleRequest(
      List<Path> media,
      Optional<Path> timeline,
      Optional<String> language,
      Optional<String> translate,
      SubtitleProfile profile,
      Optional<String> model) {
    this(media, timeline, language, translate, profile, model, false);
  }

  /** Checks for nulls and copies the list. */
  public SubtitleRequest {
    media = List.copyOf(media);
    Objects.requireNonNull(timeline, "timeline");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(translate, "translate");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(model, "model");
    if (media.isEmpty() && timeline.isEmpty()) {
      throw new IllegalArgumentException("a film or an edit must be given");
    }
  }
}
