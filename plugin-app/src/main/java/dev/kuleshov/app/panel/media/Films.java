package dev.kuleshov.app.panel.media;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.job.JobKind;
import dev.kuleshov.app.panel.job.Jobs;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The films that are worked on, whichever projects use them. */
public final class Films {

  private final EditingAssistant assistant;
  private final OpenFolders folders;
  private final Jobs jobs;
  private final Consumer<Film> analysed;
  private final Map<Path, Film> films = new ConcurrentHashMap<>();

  /**
   * Begins with no films.
   *
   * @param assistant analyses them
   * @param folders where they may lie
   * @param jobs does the work
   * @param analysed hears of each new analysis
   */
  public Films(
      EditingAssistant assistant, OpenFolders folders, Jobs jobs, Consumer<Film> analysed) {
    this.assistant = assistant;
    this.folders = folders;
    this.jobs = jobs;
    this.analysed = analysed;
  }

  /**
   * Returns a film; one that has changed on the disk is a new one.
   *
   * @param path the file, as its project names it
   * @return the film; empty if it is not there or its folder is not open
   * @throws dev.kuleshov.api.KuleshovException if it is no media file that can be used
   */
  public Optional<Film> find(Path path) {
    return folders.real(path).map(real -> current(path, real));
  }

  private Film current(Path path, Path real) {
    String version = version(real);
    Film known = films.get(path);
    if (known != null && known.version().equals(version)) {
      return known;
    }
    Film fresh = new Film(assistant.probe(path), version);
    Film other = films.merge(path, fresh, (old, now) -> old.version().equals(version) ? old : now);
    return other;
  }

  private static String version(Path real) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      return Long.toHexString(attributes.size())
          + "-"
          + Long.toHexString(attributes.lastModifiedTime().toMillis());
    } catch (IOException e) {
      throw new InputOutputException("media.unreadable", "Cannot read " + real + ".", e);
    }
  }

  /**
   * Has a film analysed, unless that is done or being done. One that was analysed before, by any
   * command, is only looked up.
   *
   * @param film the film
   */
  public Job analyse(Film film) {
    return jobs.submit(
        JobKind.ANALYSIS,
        film.path().toString(),
        monitor -> {
          if (film.analysis().isEmpty()) {
            film.analysed(assistant.analyze(film.path(), monitor));
            analysed.accept(film);
          }
        });
  }

  /** Returns the last job that was to analyse a film. */
  public Optional<Job> analysisJob(Path path) {
    return jobs.latest(JobKind.ANALYSIS, path.toString());
  }
}
