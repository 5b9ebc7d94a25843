package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.app.panel.http.Access;
import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.JsonText;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.media.OpenFolders;
import dev.kuleshov.app.panel.media.Uploads;
import dev.kuleshov.core.subtitle.Profiles;
import dev.kuleshov.core.suggest.Styles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a page asks first, and the folders from which films come. */
final class SessionRoutes {

  private final Workbench bench;
  private final Uploads uploads;
  private final String version;
  private final String ticket;

  SessionRoutes(Workbench bench, Uploads uploads, String version, String ticket) {
    this.bench = bench;
    this.uploads = uploads;
    this.version = version;
    this.ticket = ticket;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
            "/api/session",
            "Tells what the service can do, and the ticket for addresses without headers.",
            Views.Session.class,
            call -> Reply.json(session())),
        Route.get(
            "/api/folders",
            "Lists the folders that are open.",
            Views.Folders.class,
            call ->
                Reply.json(
                    new Views.Folders(
                        bench.folders().list().stream()
                            .map(folder -> new Views.Folder(folder.toString()))
                            .toList()))),
        Route.post(
            "/api/folders",
            "Opens a folder, or the folder of a film, and lists the films in it.",
            Requests.OpenFolder.class,
            Views.Listing.class,
            this::open),
        Route.get(
                "/api/folders/media",
                "Lists the films in a folder that is open.",
                Views.Listing.class,
                this::list)
            .with(new Route.Query("path", "string", "The folder.")),
        new Route(
            "PUT",
            "/api/uploads/{name}",
            "Takes a film, whose bytes are the request's content, into the folder of uploads.",
            Access.TOKEN,
            Optional.empty(),
            List.of(),
            Route.Answer.json(201, Views.Uploaded.class),
            this::upload));
  }

  private Views.Session session() {
    List<Views.Format> timelines =
        bench.assistant().timelineFormats().stream().map(SessionRoutes::format).toList();
    List<Views.Format> captions =
        bench.assistant().captionFormats().stream().map(SessionRoutes::format).toList();
    List<Views.Style> styles =
        Styles.names().stream()
            .map(Styles::named)
            .map(
                style ->
                    new Views.Style(
                        style.name(), style.averageShot(), Names.terms(style.weights())))
            .toList();
    return new Views.Session(
        "kuleshov.PanelSession.1",
        version,
        ticket,
        "/events/" + ticket,
        timelines,
        captions,
        styles,
        Profiles.names(),
        features());
  }

  /** Titles are found in what is said, so that they need what hears it. */
  private Views.Features features() {
    boolean speech = bench.assistant().hearsSpeech();
    return new Views.Features(speech, speech, bench.assistant().hasLanguageModel());
  }

  private static Views.Format format(TimelineFormat format) {
    return new Views.Format(format.id(), format.extension(), format.displayName());
  }

  private static Views.Format format(CaptionFormat format) {
    return new Views.Format(format.id(), format.extension(), format.id());
  }

  private Reply open(Call call) {
    Requests.OpenFolder request = call.body();
    Path named =
        OpenFolders.path(request.path() == null ? "" : request.path())
            .orElseThrow(() -> JsonText.field("The field path is a whole path."));
    Path folder = bench.folders().open(named);
    String chosen =
        Files.isRegularFile(named)
            ? bench.folders().real(named).map(Path::toString).orElse(null)
            : null;
    return Reply.json(listing(folder, chosen));
  }

  private Reply list(Call call) {
    Path folder =
        call.query("path")
            .flatMap(OpenFolders::path)
            .flatMap(bench.folders()::realFolder)
            .orElseThrow(Workbench::closed);
    return Reply.json(listing(folder, null));
  }

  private static Views.Listing listing(Path folder, String chosen) {
    List<Views.File> films =
        OpenFolders.films(folder).stream()
            .map(
                entry ->
                    new Views.File(
                        entry.path().getFileName().toString(),
                        entry.path().toString(),
                        entry.bytes()))
            .toList();
    return new Views.Listing(folder.toString(), films, chosen);
  }

  private Reply upload(Call call) {
    long length =
        call.length()
            .orElseThrow(
                () -> new Failure(411, "request.length", "Tell the film's length beforehand."));
    Path file = uploads.take(call.path("name"), length, call::copyTo);
    return new Reply.Json(201, new Views.Uploaded(file.getFileName().toString(), file.toString()));
  }
}
