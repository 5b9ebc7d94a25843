package dev.kuleshov.app.panel.api;

import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.job.JobKind;
import dev.kuleshov.app.panel.media.Film;
import dev.kuleshov.app.panel.project.Project;
import java.util.List;

/** Long work: begun, watched, called off. */
final class JobRoutes {

  private final Workbench bench;
  private final ProjectViews views;
  private final FilmService service;
  private final WordService words;
  private final Events events;

  JobRoutes(
      Workbench bench, ProjectViews views, FilmService service, WordService words, Events events) {
    this.bench = bench;
    this.views = views;
    this.service = service;
    this.words = words;
    this.events = events;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/api/jobs",
            "Lists the jobs that are remembered, the oldest first.",
            Views.Jobs.class,
            call ->
                Reply.json(new Views.Jobs(bench.jobs().list().stream().map(views::job).toList()))),
        Route.get(
            "/api/jobs/{job}",
            "Tells how far a job is.",
            Views.Job.class,
            call -> Reply.json(views.job(found(bench.jobs().find(call.path("job")))))),
        Route.post(
            "/api/jobs/{job}/cancel",
            "Calls a job off; it ends at its next safe point.",
            Views.Job.class,
            call -> Reply.json(views.job(found(bench.jobs().cancel(call.path("job")))))),
        Route.post(
                "/api/projects/{project}/jobs",
                "Begins a job, or goes on with one that was cancelled or failed.",
                Requests.StartJob.class,
                Views.Job.class,
                this::start)
            .answering(Route.Answer.json(202, Views.Job.class)),
        new Route(
            "GET",
            "/events/{ticket}",
            "Tells of everything that happens, as server-sent events.",
            dev.kuleshov.app.panel.http.Access.TICKET,
            java.util.Optional.empty(),
            List.of(),
            Route.Answer.of("text/event-stream"),
            call -> new Reply.Events(events::listen)));
  }

  private static Job found(java.util.Optional<Job> job) {
    return job.orElseThrow(() -> new Failure(404, "job.unknown", "There is no such job."));
  }

  private Reply start(Call call) {
    Project project = bench.project(call.path("project")).now();
    Requests.StartJob request = call.body();
    int media = request.media() == null ? 0 : request.media();
    Film film = bench.film(project, media);
    JobKind kind = Names.parse(JobKind.class, request.kind(), "kind");
    Job job =
        switch (kind) {
          case ANALYSIS -> bench.films().analyse(film);
          case FILM -> service.makeCopy(film);
          case WAVEFORM -> service.drawWaveform(film);
          case SUBTITLES -> words.writeSubtitles(project, media, request);
          case TITLES -> words.proposeTitles(project, media);
        };
    return new Reply.Json(202, views.job(job));
  }
}
