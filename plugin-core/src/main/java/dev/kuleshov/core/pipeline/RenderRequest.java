package dev.kuleshov.core.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What film is wanted.
 *
 * @param edit a timeline, or a film to play whole
 * @param media files that stand in for media that is not where the edit says
 * @param target where the film goes; its ending tells the container
 * @param burn whether subtitles are drawn into the picture
 * @param subtitles the subtitles, on the edit's time; those that the edit carries where it is empty
 * @param font the family they are drawn with, if not one that has their characters
 */
public record RenderRequest(
    Path edit,
    List<Path> media,
    Path target,
    boolean burn,
    Optional<Path> subtitles,
    Optional<String> font) {

  /** Checks for nulls and copies the list. */
  public RenderRequest {
    Objects.requireNonNull(edit, "edit");
    media = List.copyOf(media);
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(subtitles, "subtitles");
    Objects.requireNonNull(font, "font");
  }
}
