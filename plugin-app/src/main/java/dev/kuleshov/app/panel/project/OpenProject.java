package dev.kuleshov.app.panel.project;

import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.document.OutputFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A project that is worked on: each change is on the disk before anybody sees it.
 *
 * <p>Changes happen one after the other; readers never wait.
 */
public final class OpenProject {

  private final Path file;
  private final Clock clock;
  private volatile Project project;
  private boolean discarded;

  OpenProject(Path file, Project project, Clock clock) {
    this.file = file;
    this.project = project;
    this.clock = clock;
  }

  /** Returns the project as it is saved. */
  public Project now() {
    return project;
  }

  /**
   * Does something.
   *
   * @param edit what, given the project as it is
   * @return the project afterwards
   * @throws UsageException {@code project.unknown} if it was discarded meanwhile
   * @throws dev.kuleshov.api.InputOutputException if it cannot be saved; then nothing has changed
   */
  public Project edit(Function<Project, Edit> edit) {
    return change(before -> before.after(edit.apply(before), time()));
  }

  /**
   * Takes the latest step back.
   *
   * @return the step; null if there was none
   */
  public Step undo() {
    Step[] step = new Step[1];
    change(
        before -> {
          if (before.history().done().isEmpty()) {
            return before;
          }
          step[0] = before.history().done().get(before.history().done().size() - 1);
          return before.undone(time());
        });
    return step[0];
  }

  /**
   * Does the step taken back last again.
   *
   * @return the step; null if there was none
   */
  public Step redo() {
    Step[] step = new Step[1];
    change(
        before -> {
          if (before.history().undone().isEmpty()) {
            return before;
          }
          step[0] = before.history().undone().get(before.history().undone().size() - 1);
          return before.redone(time());
        });
    return step[0];
  }

  synchronized void save() {
    OutputFiles.writeDurably(file, OutputFiles.utf8(Project.SCHEMA.write(project)));
  }

  /**
   * Moves the file away; whatever still wants to change the project then is refused.
   *
   * @param to where to
   * @throws IOException if that fails; then the project is as it was
   */
  synchronized void discard(Path to) throws IOException {
    OutputFiles.move(file, to);
    discarded = true;
  }

  private synchronized Project change(UnaryOperator<Project> change) {
    if (discarded) {
      throw new UsageException("project.unknown", "There is no such project any more.");
    }
    Project after = change.apply(project);
    if (after.revision() != project.revision()) {
      OutputFiles.writeDurably(file, OutputFiles.utf8(Project.SCHEMA.write(after)));
      project = after;
    }
    return after;
  }

  private String time() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
