package dev.kuleshov.app.panel.api;

import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.media.Film;
import dev.kuleshov.app.panel.media.LightCopies;
import dev.kuleshov.app.panel.media.Pictures;
import dev.kuleshov.app.panel.media.Waveforms;
import dev.kuleshov.app.panel.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is seen and heard of a film: itself, its frames, its waveform. */
final class MediaRoutes implements FilmService {

  private static final String MEDIA = "/media/{ticket}/{project}/{media}";
  private static final List<Integer> HEIGHTS = List.of(90, 180, 360);

  private final Workbench bench;
  private final LightCopies copies;
  private final Pictures pictures;
  private final Waveforms waveforms;
  private final String ticket;

  MediaRoutes(
      Workbench bench, LightCopies copies, Pictures pictures, Waveforms waveforms, String ticket) {
    this.bench = bench;
    this.copies = copies;
    this.pictures = pictures;
    this.waveforms = waveforms;
    this.ticket = ticket;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                MEDIA + "/film",
                "Plays the film, or the light copy where browsers cannot play it.",
                byte[].class,
                this::film)
            .byTicket()
            .answering(Route.Answer.of("video/*")),
        Route.get(MEDIA + "/frames/{frame}", "Shows one frame.", byte[].class, this::frame)
            .byTicket()
            .with(new Route.Query("height", "integer", "90, 180 or 360; 180 if not said."))
            .answering(Route.Answer.of("image/jpeg")),
        Route.get(
                MEDIA + "/sprites/{sprite}",
                "Shows 64 shots' middle frames, 8 in a row, each within 160 by 90 pixels.",
                byte[].class,
                this::sprite)
            .byTicket()
            .answering(Route.Answer.of("image/jpeg")),
        Route.get(
                "/api/projects/{project}/media/{media}/waveform",
                "Tells the lowest and highest sample, in [-127,127], of even stretches.",
                Views.Waveform.class,
                this::waveform)
            .with(
                new Route.Query("start", "number", "Seconds; the beginning if not said."),
                new Route.Query("end", "number", "Seconds; the end if not said."),
                new Route.Query("points", "integer", "How many stretches; 2000 if not said.")));
  }

  private Film film(Call call, boolean analysed) {
    Project project = bench.project(call.path("project")).now();
    if (analysed) {
      bench.analysis(project, call.number("media"));
    }
    return bench.film(project, call.number("media"));
  }

  private Reply film(Call call) {
    Film film = film(call, false);
    LightCopies.Playable playable =
        copies
            .playable(film)
            .orElseThrow(
                () ->
                    new Failure(
                        409, "film.not-ready", "Browsers cannot play the film; a copy is needed."));
    return new Reply.File(playable.contentType(), real(film, playable));
  }

  /** The original is looked at once more: it must not have become a link to elsewhere. */
  private Path real(Film film, LightCopies.Playable playable) {
    return playable.copy()
        ? playable.file()
        : bench.folders().real(film.path()).orElseThrow(Workbench::closed);
  }

  private Reply frame(Call call) {
    Film film = film(call, true);
    int height = call.queryNumber("height").orElse(180.0).intValue();
    if (!HEIGHTS.contains(height)) {
      throw new Failure(400, "request.field", "The parameter height is one of 90, 180, 360.");
    }
    return picture(pictures.frame(film, call.number("frame"), height), film);
  }

  private Reply sprite(Call call) {
    Film film = film(call, true);
    return picture(pictures.sprite(film, call.number("sprite")), film);
  }

  private static Reply picture(byte[] jpeg, Film film) {
    return new Reply.Bytes(
        "image/jpeg",
        jpeg,
        Map.of("Cache-Control", "private, max-age=86400", "ETag", "\"" + film.version() + "\""));
  }

  private Reply waveform(Call call) {
    Film film = film(call, false);
    Waveforms.Peaks peaks =
        waveforms
            .find(film)
            .orElseThrow(
                () -> {
                  Job job = waveforms.draw(film);
                  return new Failure(
                      409, "waveform.missing", "The waveform is being drawn by " + job.id() + ".");
                });
    double start = Math.max(0, call.queryNumber("start").orElse(0.0));
    double end = Math.min(peaks.seconds(), call.queryNumber("end").orElse(peaks.seconds()));
    int points = call.queryNumber("points").orElse(2000.0).intValue();
    Waveforms.Columns columns = peaks.columns(start, end, Math.max(1, Math.min(20_000, points)));
    return Reply.json(
        new Views.Waveform(start, end, columns.min().length, columns.min(), columns.max()));
  }

  @Override
  public Views.Film view(String project, int media, Film film) {
    Optional<Job> job = copies.job(film);
    String url = "/media/" + ticket + "/" + project + "/" + media + "/film";
    Optional<LightCopies.Playable> playable = copies.playable(film);
    if (playable.isPresent()) {
      return new Views.Film(
          playable.get().copy() ? "proxy" : "original",
          url,
          playable.get().offset(),
          job.map(Job::id).orElse(null));
    }
    boolean making = job.isPresent() && !job.get().state().isOver();
    return new Views.Film(making ? "making" : "needed", null, null, job.map(Job::id).orElse(null));
  }

  @Override
  public Job makeCopy(Film film) {
    return copies.make(film);
  }

  @Override
  public Job drawWaveform(Film film) {
    return waveforms.draw(film);
  }
}
