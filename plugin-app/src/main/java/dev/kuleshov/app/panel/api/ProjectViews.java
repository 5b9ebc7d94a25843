package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.job.JobState;
import dev.kuleshov.app.panel.media.Film;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.app.panel.project.Decision;
import dev.kuleshov.app.panel.project.PlacedTitle;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.app.panel.project.Step;
import dev.kuleshov.app.panel.project.SuggestionKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects and jobs as the API shows them. */
final class ProjectViews {

  private static final String SCHEMA = "kuleshov.PanelProject.1";

  private final Workbench bench;
  private final Playback playback;

  ProjectViews(Workbench bench, Playback playback) {
    this.bench = bench;
    this.playback = playback;
  }

  Views.Project of(Project project) {
    return of(project, null, null);
  }

  Views.Project of(Project project, Step undone, Step redone) {
    List<Views.Media> media = new ArrayList<>();
    for (int i = 0; i < project.media().size(); i++) {
      media.add(media(project, i));
    }
    Map<String, Views.Decision> decisions = new LinkedHashMap<>();
    project.content().decisions().forEach((key, d) -> decisions.put(key, decision(key, d)));
    return new Views.Project(
        SCHEMA,
        project.id(),
        project.content().name(),
        project.revision(),
        project.created(),
        project.modified(),
        media,
        settings(project.content().settings()),
        decisions,
        titles(project),
        tracks(project),
        history(project),
        bench.jobs().list().stream().filter(job -> serves(job, project)).map(this::job).toList(),
        undone == null ? null : undone.label(),
        redone == null ? null : redone.label());
  }

  private static List<Views.Title> titles(Project project) {
    return project.content().titles().entrySet().stream()
        .map(entry -> title(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Views.Title::media).thenComparing(Views.Title::start))
        .toList();
  }

  private static Views.Title title(String id, PlacedTitle title) {
    return new Views.Title(
        id, title.text(), title.media(), title.start(), title.end(), title.source());
  }

  /** The newest last: ids count up, so that the longer one is the later. */
  private static List<Views.Track> tracks(Project project) {
    return project.content().tracks().entrySet().stream()
        .map(
            entry ->
                new Views.Track(
                    entry.getKey(),
                    entry.getValue().language(),
                    entry.getValue().name(),
                    entry.getValue().profile(),
                    entry.getValue().cues().size()))
        .sorted(
            Comparator.comparing((Views.Track track) -> track.id().length())
                .thenComparing(Views.Track::id))
        .toList();
  }

  private static boolean serves(Job job, Project project) {
    return (job.project().isEmpty() || job.project().equals(project.id()))
        && project.media().contains(Path.of(job.subject()));
  }

  private static Views.History history(Project project) {
    List<Step> done = project.history().done();
    List<Step> undone = project.history().undone();
    return new Views.History(
        done.isEmpty() ? null : done.get(done.size() - 1).label(),
        undone.isEmpty() ? null : undone.get(undone.size() - 1).label(),
        done.size());
  }

  static Views.Settings settings(CutSettings settings) {
    return new Views.Settings(
        settings.sensitivity(),
        Names.terms(settings.weights()),
        settings.target().orElse(null),
        settings.style());
  }

  static Views.Decision decision(String key, Decision decision) {
    boolean edited =
        SuggestionKey.parse(key)
            .map(parsed -> parsed.candidate().range())
            .filter(r -> r.start() == decision.start() && r.end() == decision.end())
            .isEmpty();
    return new Views.Decision(
        Names.of(decision.verdict()), decision.start(), decision.end(), edited);
  }

  private Views.Media media(Project project, int index) {
    Path path = project.media().get(index);
    String name = String.valueOf(path.getFileName());
    Optional<Film> film = bench.film(path);
    Optional<Job> job = bench.films().analysisJob(path);
    String analysis = state(film, job);
    String jobId = job.map(Job::id).orElse(null);
    if (film.isEmpty()) {
      Views.Film none = new Views.Film("none", null, null, null);
      return new Views.Media(
          index,
          name,
          path.toString(),
          true,
          null,
          null,
          null,
          true,
          null,
          null,
          null,
          false,
          false,
          analysis,
          jobId,
          none,
          List.of());
    }
    MediaInfo info = film.get().info();
    Optional<Analysis> known = film.get().analysis();
    Optional<VideoStream> video = info.video();
    return new Views.Media(
        index,
        name,
        path.toString(),
        false,
        info.duration(),
        video.map(v -> v.rate().toString()).orElse(null),
        known
            .map(a -> a.measured().clock().frames())
            .or(() -> video.map(v -> info.duration().toFrame(v.rate())))
            .orElse(null),
        known
            .map(a -> !a.measured().clock().isVariable())
            .orElse(video.map(v -> !v.variableRate()).orElse(true)),
        info.timecode()
            .map(t -> new Views.Timecode(t.toString(), t.dropFrame(), t.rate().timecodeBase()))
            .orElse(null),
        video.map(ProjectViews::width).orElse(null),
        video.map(ProjectViews::height).orElse(null),
        video.isPresent(),
        !info.audio().isEmpty(),
        analysis,
        jobId,
        playback.view(project.id(), index, film.get()),
        known.map(a -> findings(a.findings())).orElse(List.of()));
  }

  private static String state(Optional<Film> film, Optional<Job> job) {
    if (film.isPresent() && film.get().analysis().isPresent()) {
      return Names.of(JobState.DONE);
    }
    return job.map(known -> known.state() == JobState.DONE ? "none" : Names.of(known.state()))
        .orElse("none");
  }

  /** The picture's height as it is seen: upright. */
  private static int height(VideoStream video) {
    return video.isSideways() ? video.width() : video.height();
  }

  private static int width(VideoStream video) {
    return (int) Math.max(1, Math.round(height(video) * video.displayAspect()));
  }

  static List<Views.Finding> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                new Views.Finding(
                    Names.of(f.severity()),
                    f.code(),
                    f.message(),
                    f.at().map(TimeRange::start).orElse(null),
                    f.at().map(TimeRange::end).orElse(null)))
        .toList();
  }

  /** A job, with the places in the projects that it serves where its film is. */
  Views.Job job(Job job) {
    List<Views.Place> places = new ArrayList<>();
    for (Project project : bench.store().list()) {
      int media = project.media().indexOf(Path.of(job.subject()));
      if (media >= 0 && serves(job, project)) {
        places.add(new Views.Place(project.id(), media));
      }
    }
    return new Views.Job(
        job.id(),
        Names.of(job.kind()),
        job.subject(),
        places,
        Names.of(job.state()),
        job.stage(),
        job.fraction().isPresent() ? job.fraction().getAsDouble() : null,
        job.errorCode().isEmpty() ? null : new Views.Problem(job.errorCode(), job.errorMessage()));
  }
}
