package dev.kuleshov.app.panel.project;

import dev.kuleshov.core.document.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Footage and everything that an editor has decided about it: what one project file holds.
 *
 * @param id stable, {@code p} and 16 hexadecimal digits
 * @param created when, as ISO 8601
 * @param modified when it was changed last, as ISO 8601
 * @param revision rises with every change
 * @param next the number of the next thing that needs an id
 * @param media absolute paths, in the order of the story
 * @param content what can be changed
 * @param history how it came to be so
 */
public record Project(
    String id,
    String created,
    String modified,
    long revision,
    long next,
    List<Path> media,
    Content content,
    History history) {

  static final Schema SCHEMA = new Schema("Project", 1);

  /** Checks for nulls and copies the list. */
  public Project {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(history, "history");
    media = List.copyOf(media);
    if (!id.matches("p[0-9a-f]{16}") || media.isEmpty()) {
      throw new IllegalArgumentException("not a project: " + id);
    }
  }

  /**
   * Returns the project after an editor did something.
   *
   * @param edit what, given the number of the next new thing
   * @param now ISO 8601
   */
  Project after(Edit edit, String now) {
    Patch back = edit.patch().inverse(content);
    return new Project(
        id,
        created,
        now,
        revision + 1,
        next + edit.newThings(),
        media,
        edit.patch().apply(content),
        history.plus(new Step(edit.label(), edit.patch(), back)));
  }

  /** Returns the project after the latest step was taken back. */
  Project undone(String now) {
    Step step = history.done().get(history.done().size() - 1);
    return moved(step.back().apply(content), history.back(), now);
  }

  /** Returns the project after the step taken back last was done again. */
  Project redone(String now) {
    Step step = history.undone().get(history.undone().size() - 1);
    return moved(step.change().apply(content), history.forth(), now);
  }

  private Project moved(Content other, History then, String now) {
    return new Project(id, created, now, revision + 1, next, media, other, then);
  }
}
