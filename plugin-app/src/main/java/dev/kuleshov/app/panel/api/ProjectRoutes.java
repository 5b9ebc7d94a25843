package dev.kuleshov.app.panel.api;

import dev.kuleshov.app.panel.http.Access;
import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.OpenProject;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.app.panel.project.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Projects, and what an editor does to them. */
final class ProjectRoutes {

  private final Workbench bench;
  private final ProjectViews views;
  private final Events events;
  private final CueSheets sheets;

  ProjectRoutes(Workbench bench, ProjectViews views, Events events) {
    this.bench = bench;
    this.views = views;
    this.events = events;
    this.sheets = new CueSheets(bench);
  }

  List<Route> routes() {
    return Stream.concat(projects().stream(), changes().stream()).toList();
  }

  private List<Route> projects() {
    return List.of(
        Route.get(
            "/api/projects",
            "Lists the projects, the one changed last first.",
            Views.Projects.class,
            call -> Reply.json(list())),
        Route.post(
            "/api/projects",
            "Opens the project of some films, a new one if there is none, and analyses them.",
            Requests.OpenProject.class,
            Views.Project.class,
            call -> {
              Requests.OpenProject request = call.body();
              return Reply.json(views.of(bench.open(request.media()).now()));
            }),
        Route.get(
            "/api/projects/{project}",
            "Tells all of a project but its cues and what was measured.",
            Views.Project.class,
            call -> {
              Project project = project(call).now();
              bench.analyse(project);
              return Reply.json(views.of(project));
            }),
        new Route(
            "DELETE",
            "/api/projects/{project}",
            "Puts a project into the folder of discarded ones; films stay where they are.",
            Access.TOKEN,
            Optional.empty(),
            List.of(),
            Route.Answer.nothing(),
            this::discard));
  }

  private List<Route> changes() {
    return List.of(
        Route.post(
            "/api/projects/{project}/edits",
            "Does something that can be taken back; it is saved before the answer.",
            Requests.Edit.class,
            Views.Project.class,
            this::edit),
        Route.post(
            "/api/projects/{project}/undo",
            "Takes the latest step back.",
            Views.Project.class,
            call -> {
              OpenProject project = project(call);
              Step step = moved(project, project.undo());
              return Reply.json(views.of(project.now(), step, null));
            }),
        Route.post(
            "/api/projects/{project}/redo",
            "Does the step taken back last again.",
            Views.Project.class,
            call -> {
              OpenProject project = project(call);
              Step step = moved(project, project.redo());
              return Reply.json(views.of(project.now(), null, step));
            }),
        Route.get(
            "/api/projects/{project}/tracks/{track}",
            "Lists a subtitle track's cues, and what each does against the rules.",
            Views.Captions.class,
            this::cues));
  }

  private OpenProject project(Call call) {
    return bench.project(call.path("project"));
  }

  private Views.Projects list() {
    return new Views.Projects(
        bench.store().list().stream()
            .map(
                project ->
                    new Views.ProjectLine(
                        project.id(),
                        project.content().name(),
                        project.modified(),
                        project.media().stream().map(Object::toString).toList()))
            .toList());
  }

  private Reply discard(Call call) {
    if (!bench.store().discard(call.path("project"))) {
      throw new Failure(404, "project.unknown", "There is no such project.");
    }
    return new Reply.Nothing();
  }

  private Reply edit(Call call) {
    OpenProject project = project(call);
    Requests.Edit request = call.body();
    Project after = project.edit(before -> Edits.of(before, request));
    events.changed(after);
    return Reply.json(views.of(after));
  }

  private Step moved(OpenProject project, Step step) {
    if (step == null) {
      throw new Failure(409, "history.empty", "There is no such step in the history.");
    }
    events.changed(project.now());
    return step;
  }

  private Reply cues(Call call) {
    String id = call.path("track");
    Project project = project(call).now();
    CaptionTrack track = project.content().tracks().get(id);
    if (track == null) {
      throw new Failure(404, "track.unknown", "There is no such track in this project.");
    }
    return Reply.json(
        new Views.Captions(
            id, track.language(), track.name(), track.profile(), sheets.of(project, id, track)));
  }
}
