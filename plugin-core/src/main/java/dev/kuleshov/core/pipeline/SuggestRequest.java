package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.time.RationalTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What suggestions are wanted for.
 *
 * @param media the footage in the order of the story; with an edit, files that stand in for media
 *     that is not where the edit says
 * @param timeline an existing edit to judge instead
 * @param target how long the rough cut should be, if that matters
 * @param style how to cut
 * @param uncut whether the resulting timeline keeps everything and only marks the suggestions
 */
public record SuggestRequest(
    List<Path> media,
    Optional<Path> timeline,
    Optional<RationalTime> target,
    CutStyle style,
    boolean uncut) {

  /** Copies the list. */
  public SuggestRequest {
    media = List.copyOf(media);
    if (media.isEmpty() && timeline.isEmpty()) {
      throw new IllegalArgumentException("footage or an edit must be given");
    }
  }
}
