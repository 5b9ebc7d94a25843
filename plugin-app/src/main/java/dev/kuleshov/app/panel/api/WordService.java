package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.text.FilmTitles;
import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.job.JobKind;
import dev.kuleshov.app.panel.project.Edit;
import dev.kuleshov.app.panel.project.OpenProject;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.core.pipeline.SubtitleRequest;
import dev.kuleshov.core.pipeline.TitleRequest;
import dev.kuleshov.core.subtitle.Profiles;
import dev.kuleshov.core.text.TitleOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Long work with what is said in a film; its result is one step of the project's history. */
final class WordService {

  private static final int TITLES = 5;

  private final Workbench bench;
  private final Events events;

  WordService(Workbench bench, Events events) {
    this.bench = bench;
    this.events = events;
  }

  /** Writes down what is said and puts it into the project as subtitles. */
  Job writeSubtitles(Project project, int media, Requests.StartJob wish) {
    Path film = project.media().get(media);
    SubtitleProfile profile =
        wish.profile() == null ? Profiles.NETFLIX : Profiles.named(Edits.profile(wish.profile()));
    SubtitleRequest request =
        new SubtitleRequest(
            List.of(film),
            Optional.empty(),
            language("language", wish.language()).filter(tag -> !tag.equals("auto")),
            language("translate", wish.translate()),
            profile,
            Optional.empty(),
            Boolean.TRUE.equals(wish.polish()));
    return bench
        .jobs()
        .submit(
            JobKind.SUBTITLES,
            film.toString(),
            project.id(),
            monitor -> {
              SubtitleTrack track = bench.assistant().subtitles(request, monitor).track();
              monitor.checkCancelled();
              if (track.cues().isEmpty()) {
                throw new UnsupportedInputException(
                    "speech.none", "Nothing is said in the film that could be understood.");
              }
              keep(project.id(), now -> WordEdits.subtitles(now, media, profile.name(), track));
            });
  }

  private static Optional<String> language(String field, String tag) {
    return Optional.ofNullable(tag)
        .map(given -> Edits.language(field, given).toLowerCase(Locale.ROOT));
  }

  /** Proposes titles, by the user's language model or from what is said, and places them. */
  Job proposeTitles(Project project, int media) {
    Path film = project.media().get(media);
    TitleRequest request =
        new TitleRequest(
            film,
            Optional.empty(),
            Optional.empty(),
            new TitleOptions(TITLES, false, false, Optional.empty(), 1),
            false);
    return bench
        .jobs()
        .submit(
            JobKind.TITLES,
            film.toString(),
            project.id(),
            monitor -> {
              FilmTitles titles = bench.assistant().titles(request, monitor);
              monitor.checkCancelled();
              keep(project.id(), now -> WordEdits.titles(now, media, titles));
            });
  }

  /** Changes the project as it is by now; one that was discarded meanwhile stays so. */
  private void keep(String id, Function<Project, Edit> edit) {
    OpenProject project = bench.store().find(id).orElseThrow(CancelledException::new);
    events.changed(project.edit(edit));
  }
}
