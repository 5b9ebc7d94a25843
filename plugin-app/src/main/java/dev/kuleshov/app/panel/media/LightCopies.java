package dev.kuleshov.app.panel.media;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.job.JobKind;
import dev.kuleshov.app.panel.job.Jobs;
import dev.kuleshov.core.media.BrowserFilm;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Films as browsers can play them: as they are, or as a light copy that is made once. */
public final class LightCopies {

  private final EditingAssistant assistant;
  private final Jobs jobs;
  private final BoundedFolder folder;
  private final Map<Film, Optional<Playable>> originals = new ConcurrentHashMap<>();

  /**
   * Keeps copies in a folder.
   *
   * @param assistant makes them
   * @param jobs does the work
   * @param folder where they are kept
   */
  public LightCopies(EditingAssistant assistant, Jobs jobs, BoundedFolder folder) {
    this.assistant = assistant;
    this.jobs = jobs;
    this.folder = folder;
  }

  /**
   * Something that a browser can play.
   *
   * @param file where it lies
   * @param contentType its media type
   * @param copy whether it is a light copy
   * @param offset when the film's first picture is shown in it
   */
  public record Playable(Path file, String contentType, boolean copy, RationalTime offset) {}

  /**
   * Finds what a browser can play of a film.
   *
   * @param film the film
   */
  public Optional<Playable> playable(Film film) {
    Optional<Playable> original = originals.computeIfAbsent(film, LightCopies::original);
    if (original.isPresent()) {
      return original;
    }
    Path copy = folder.file(name(film));
    return Files.isRegularFile(copy)
        ? Optional.of(new Playable(copy, "video/webm", true, RationalTime.ZERO))
        : Optional.empty();
  }

  /** To find when a film's first picture is shown it has to be opened: that is done once. */
  private static Optional<Playable> original(Film film) {
    try {
      return BrowserFilm.contentType(film.info())
          .map(type -> new Playable(film.path(), type, false, BrowserFilm.offset(film.info())));
    } catch (KuleshovException e) {
      return Optional.empty(); // Too damaged to begin with; a browser would fail too.
    }
  }

  /**
   * Has a copy made.
   *
   * @param film the film
   */
  public Job make(Film film) {
    return jobs.submit(
        JobKind.FILM,
        film.path().toString(),
        monitor -> {
          Path copy = folder.file(name(film));
          if (!Files.isRegularFile(copy)) {
            folder.make(copy, part -> assistant.lightCopy(film.info(), part, monitor));
          }
        });
  }

  /** Returns the last job that was to copy a film. */
  public Optional<Job> job(Film film) {
    return jobs.latest(JobKind.FILM, film.path().toString());
  }

  private static String name(Film film) {
    return BoundedFolder.name(film, "") + ".webm";
  }
}
