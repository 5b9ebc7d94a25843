package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.job.JobState;
import dev.kuleshov.app.panel.job.Jobs;
import dev.kuleshov.app.panel.media.Film;
import dev.kuleshov.app.panel.media.Films;
import dev.kuleshov.app.panel.media.OpenFolders;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.app.panel.project.OpenProject;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.app.panel.project.ProjectStore;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that routes work with, and the look-ups that they share.
 *
 * @param assistant the pipeline
 * @param folders where media may lie
 * @param store projects
 * @param films the projects' media
 * @param jobs long work
 * @param known footage that was looked at lately
 */
record Workbench(
    EditingAssistant assistant,
    OpenFolders folders,
    ProjectStore store,
    Films films,
    Jobs jobs,
    KnownFootage known) {

  private static final int MOST_MEDIA = 200;

  OpenProject project(String id) {
    return store
        .find(id)
        .orElseThrow(() -> new Failure(404, "project.unknown", "There is no such project."));
  }

  /** Opens the project of some media and sees to it that they are analysed. */
  OpenProject open(List<String> named) {
    if (named == null || named.isEmpty() || named.size() > MOST_MEDIA) {
      throw new Failure(
          400, "request.field", "The field media names between 1 and " + MOST_MEDIA + " films.");
    }
    List<Path> media = new ArrayList<>();
    for (String text : named) {
      Path path =
          OpenFolders.path(text == null ? "" : text)
              .flatMap(folders::real)
              .orElseThrow(Workbench::closed);
      if (!media.contains(path)) {
        media.add(path);
      }
    }
    if (media.stream().anyMatch(path -> films.find(path).isEmpty())) {
      throw closed();
    }
    OpenProject project = store.of(media);
    analyse(project.now());
    return project;
  }

  static Failure closed() {
    return new Failure(
        403, "folder.closed", "There is no such file in a folder that is open; open it first.");
  }

  /** Asks for every analysis that nobody has asked for yet, also of films that have changed. */
  void analyse(Project project) {
    for (Path path : project.media()) {
      boolean asked =
          films.analysisJob(path).filter(job -> job.state() != JobState.DONE).isPresent();
      film(path).filter(film -> !asked && film.analysis().isEmpty()).ifPresent(films::analyse);
    }
  }

  /** Hears the rules about a film that was just analysed, so that nobody waits for it later. */
  void prepare(Film film) {
    for (Project project : store.list()) {
      boolean ready =
          project.media().contains(film.path())
              && project.media().stream()
                  .allMatch(path -> film(path).flatMap(Film::analysis).isPresent());
      if (ready) {
        ranking(project, project.content().settings()).fragments();
      }
    }
  }

  /** The film, or nothing where it is missing or broken. */
  Optional<Film> film(Path path) {
    try {
      return films.find(path);
    } catch (dev.kuleshov.api.KuleshovException e) {
      return Optional.empty();
    }
  }

  Film film(Project project, long media) {
    if (media < 0 || media >= project.media().size()) {
      throw new Failure(404, "media.unknown", "The project has no such media.");
    }
    return films
        .find(project.media().get((int) media))
        .orElseThrow(
            () ->
                new Failure(
                    404,
                    "media.missing",
                    "The film is not where it was, or its folder is not open any more."));
  }

  Analysis analysis(Project project, long media) {
    return film(project, media).analysis().orElseThrow(Workbench::notAnalysed);
  }

  private static Failure notAnalysed() {
    return new Failure(409, "analysis.missing", "The film has not been analysed yet.");
  }

  /** What is suggested for all of a project's films, once all are analysed. */
  Ranking ranking(Project project, CutSettings settings) {
    List<Analysis> analyses = new ArrayList<>();
    for (int media = 0; media < project.media().size(); media++) {
      analyses.add(analysis(project, media));
    }
    return new Ranking(project, settings, known.of(analyses));
  }
}
