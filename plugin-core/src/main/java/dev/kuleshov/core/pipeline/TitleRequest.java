package dev.kuleshov.core.pipeline;

import dev.kuleshov.core.text.TitleOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What titles are wanted for.
 *
 * @param media the film or sound file
 * @param transcript what is said, as {@code transcript.json} or a subtitle file, if it is known
 * @param spoken ISO 639 code of what is spoken, or empty to find out
 * @param options how many titles and what else
 * @param extractive whether to leave a language model out of it, even if there is one
 */
public record TitleRequest(
    Path media,
    Optional<Path> transcript,
    Optional<String> spoken,
    TitleOptions options,
    boolean extractive) {

  /** Checks for nulls. */
  public TitleRequest {
    Objects.requireNonNull(media, "media");
    Objects.requireNonNull(transcript, "transcript");
    Objects.requireNonNull(spoken, "spoken");
    Objects.requireNonNull(options, "options");
  }
}
