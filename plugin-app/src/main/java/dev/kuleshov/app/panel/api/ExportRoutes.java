package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.JsonText;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.media.OpenFolders;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.Project;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.pipeline.Footage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What leaves the panel: timelines and subtitles, as a download or into an opened folder. */
final class ExportRoutes {

  private static final Route.Query WHAT =
      new Route.Query(
          "what",
          "string",
          "accepted: the decisions; target: the rough cut; marked: the films whole, with markers.");

  private final Workbench bench;
  private final CaptionExport captions;

  ExportRoutes(Workbench bench) {
    this.bench = bench;
    this.captions = new CaptionExport(bench);
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/api/projects/{project}/export/timeline",
                "Writes the cut as a timeline.",
                byte[].class,
                this::timeline)
            .with(
                new Route.Query("format", "string", "A timeline format's id."),
                WHAT,
                new Route.Query(
                    "track",
                    "string",
                    "A subtitle track to carry, where the format can; none if not said."))
            .answering(Route.Answer.of("application/octet-stream")),
        Route.get(
                "/api/projects/{project}/export/captions",
                "Writes a subtitle track as a file.",
                byte[].class,
                this::captions)
            .with(
                new Route.Query("format", "string", "A subtitle format's id."),
                new Route.Query("track", "string", "The track."),
                new Route.Query("media", "integer", "With source timing, the film; 0 if not said."),
                new Route.Query(
                    "timing", "string", "source: as in the film; cut: as in what is accepted."))
            .answering(Route.Answer.of("application/octet-stream")),
        Route.post(
            "/api/projects/{project}/exports",
            "Writes files into a folder that is open.",
            Requests.Export.class,
            Views.Written.class,
            this::write));
  }

  private Reply timeline(Call call) {
    Project project = bench.project(call.path("project")).now();
    String format = required(call, "format");
    Map<String, byte[]> files =
        timelines(
            project,
            call.query("what").orElse("accepted"),
            List.of(format),
            call.query("track").map(id -> CaptionExport.track(project, id)));
    return download(files);
  }

  private Reply captions(Call call) {
    Project project = bench.project(call.path("project")).now();
    boolean cut = call.query("timing").orElse("source").equals("cut");
    return download(
        captions.files(
            project,
            required(call, "track"),
            List.of(required(call, "format")),
            cut,
            call.queryNumber("media").orElse(0.0).intValue()));
  }

  private static String required(Call call, String name) {
    return call.query(name)
        .orElseThrow(() -> JsonText.field("The parameter " + name + " is missing."));
  }

  private static Reply download(Map<String, byte[]> files) {
    Map.Entry<String, byte[]> file = files.entrySet().iterator().next();
    String name = URLEncoder.encode(file.getKey(), StandardCharsets.UTF_8).replace("+", "%20");
    return new Reply.Bytes(
        "application/octet-stream",
        file.getValue(),
        Map.of(
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + name,
            "Cache-Control",
            "no-store"));
  }

  private Map<String, byte[]> timelines(
      Project project, String what, List<String> formats, Optional<CaptionTrack> track) {
    bench.assistant().checkFormats(formats);
    Ranking ranking = bench.ranking(project, project.content().settings());
    Footage footage = ranking.footage();
    String name = project.content().name();
    Timeline timeline;
    List<CaptionExport.Piece> pieces;
    if (what.equals("marked")) {
      timeline = footage.uncut(flat(ranking.wanted(true)), name);
      pieces = whole(footage);
    } else {
      List<Suggestion> marked = flat(ranking.wanted(what.equals("target")));
      EditPlan plan = SuggestionRoutes.planned(ranking, what).plan();
      timeline = footage.timeline(plan, marked, name);
      pieces = CaptionExport.Piece.of(plan);
    }
    List<SubtitleTrack> subtitles =
        track.map(found -> CaptionExport.placed(found, pieces)).stream().toList();
    return bench.assistant().timelines(timeline.withSubtitles(subtitles), formats, stem(project));
  }

  private static List<CaptionExport.Piece> whole(Footage footage) {
    List<CaptionExport.Piece> pieces = new ArrayList<>();
    for (Analysis film : footage.analyses()) {
      TimeRange all = new TimeRange(RationalTime.ZERO, film.media().duration());
      pieces.add(new CaptionExport.Piece(pieces.size(), all));
    }
    return pieces;
  }

  private static List<Suggestion> flat(List<List<Suggestion>> perMedia) {
    return perMedia.stream().flatMap(List::stream).toList();
  }

  /** The project's name as a file's. */
  static String stem(Project project) {
    String name = project.content().name().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return stem.isEmpty() || stem.startsWith(".") ? "cut" : stem;
  }

  private Reply write(Call call) {
    Project project = bench.project(call.path("project")).now();
    Requests.Export request = call.body();
    Path folder =
        OpenFolders.path(request.folder() == null ? "" : request.folder())
            .flatMap(bench.folders()::realFolder)
            .orElseThrow(Workbench::closed);
    String what = request.what() == null ? "accepted" : request.what();
    Map<String, byte[]> files = new TreeMap<>();
    if (request.timeline() != null && !request.timeline().isEmpty()) {
      Optional<CaptionTrack> track =
          Optional.ofNullable(request.timelineTrack()).map(id -> CaptionExport.track(project, id));
      files.putAll(timelines(project, what, request.timeline(), track));
    }
    if (request.captions() != null && !request.captions().isEmpty()) {
      boolean cut = what.equals("accepted");
      files.putAll(captions.files(project, request.track(), request.captions(), cut, 0));
    }
    List<String> written = new ArrayList<>();
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      if (Files.exists(file) && !Boolean.TRUE.equals(request.overwrite())) {
        throw new Failure(409, "export.exists", "There is already a file " + file + ".");
      }
      written.add(file.toString());
    }
    files.forEach((name, content) -> OutputFiles.write(folder.resolve(name), content));
    return Reply.json(new Views.Written(written));
  }
}
