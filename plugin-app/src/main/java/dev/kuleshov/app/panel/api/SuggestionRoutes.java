package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.project.CutSettings;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.core.pipeline.Footage;
import dev.kuleshov.core.suggest.Planned;
import java.util.List;

/** Suggestions, ranked, and the cuts that come of them. */
final class SuggestionRoutes {

  private static final String SCHEMA = "kuleshov.PanelSuggestions.1";

  private final Workbench bench;

  SuggestionRoutes(Workbench bench) {
    this.bench = bench;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/api/projects/{project}/suggestions",
            "Ranks the suggestions by the project's settings.",
            Views.Suggestions.class,
            call -> {
              Project project = project(call);
              return Reply.json(ranked(project, project.content().settings()));
            }),
        Route.post(
            "/api/projects/{project}/rank",
            "Ranks the suggestions by other settings, and saves nothing.",
            Requests.Rank.class,
            Views.Suggestions.class,
            call -> {
              Project project = project(call);
              return Reply.json(ranked(project, Edits.settings(project, call.body())));
            }),
        Route.post(
            "/api/projects/{project}/plan",
            "Plans the cut that decisions amount to, or a rough cut by other settings.",
            Requests.Plan.class,
            Views.Plan.class,
            this::plan));
  }

  private Project project(Call call) {
    return bench.project(call.path("project")).now();
  }

  private Views.Suggestions ranked(Project project, CutSettings settings) {
    Ranking ranking = bench.ranking(project, settings);
    return new Views.Suggestions(
        SCHEMA,
        project.revision(),
        ProjectViews.settings(settings),
        ranking.fragments(),
        ProjectViews.findings(ranking.footage().findings(ranking.style())));
  }

  private Reply plan(Call call) {
    Project project = project(call);
    Requests.Plan wish = call.body();
    Requests.Rank changes =
        new Requests.Rank(wish.sensitivity(), wish.weights(), wish.target(), wish.style());
    Ranking ranking = bench.ranking(project, Edits.settings(project, changes));
    Planned planned = planned(ranking, wish.what());
    return Reply.json(view(planned.plan(), planned.findings()));
  }

  /**
   * Plans a cut.
   *
   * @param what {@code accepted} for the decisions alone, {@code target} for a rough cut by the
   *     settings in which decisions are followed
   */
  static Planned planned(Ranking ranking, String what) {
    Footage footage = ranking.footage();
    return switch (what == null ? "accepted" : what) {
      case "accepted" ->
          new Planned(footage.decided(ranking.style(), ranking.wanted(false)), List.of());
      case "target" ->
          footage.plan(ranking.style(), ranking.wanted(true), ranking.settings().target());
      default ->
          throw new Failure(400, "request.field", "The field what is one of accepted, target.");
    };
  }

  private static Views.Plan view(EditPlan plan, List<Finding> findings) {
    return new Views.Plan(
        plan.duration(),
        plan.clips().stream()
            .map(
                clip ->
                    new Views.Clip(
                        clip.media(),
                        clip.frames().start(),
                        clip.frames().end(),
                        clip.source().start(),
                        clip.source().end()))
            .toList(),
        plan.dropped().stream()
            .map(d -> new Views.Dropped(d.media(), d.source().start(), d.source().end(), d.why()))
            .toList(),
        ProjectViews.findings(findings));
  }
}
