package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.app.panel.http.OpenApi;
import dev.kuleshov.app.panel.http.Reply;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.http.Routes;
import dev.kuleshov.app.panel.job.Jobs;
import dev.kuleshov.app.panel.media.BoundedFolder;
import dev.kuleshov.app.panel.media.Film;
import dev.kuleshov.app.panel.media.Films;
import dev.kuleshov.app.panel.media.LightCopies;
import dev.kuleshov.app.panel.media.OpenFolders;
import dev.kuleshov.app.panel.media.Pictures;
import dev.kuleshov.app.panel.media.Uploads;
import dev.kuleshov.app.panel.media.Waveforms;
import dev.kuleshov.app.panel.project.ProjectStore;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The service's insides behind its routes: the one place where they are put together. */
public final class PanelApi implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PanelApi.class.getName());

  private static final long PICTURES_BYTES = 512L << 20;
  private static final long COPIES_BYTES = 8L << 30;
  private static final long WAVEFORMS_BYTES = 256L << 20;

  private final Workbench bench;
  private final Events events;
  private final Routes routes;

  /** Hears the rules, at full speed: pages wait for them. */
  private final ExecutorService rules = listener();

  /**
   * Puts everything together.
   *
   * @param assistant the pipeline
   * @param folders where media may lie
   * @param store projects
   * @param uploads where dropped films go; open like every folder of the user's
   * @param cache where pictures, copies and waveforms are kept
   * @param version of the program
   * @param ticket for addresses without headers
   */
  public PanelApi(
      EditingAssistant assistant,
      OpenFolders folders,
      ProjectStore store,
      Uploads uploads,
      Path cache,
      String version,
      String ticket) {
    events = new Events(version, Integer.toHexString(ticket.hashCode()));
    ProjectViews[] views = new ProjectViews[1];
    Jobs jobs = new Jobs(job -> events.tell("job", views[0].job(job)));
    Films films = new Films(assistant, folders, jobs, film -> rules.execute(() -> analysed(film)));
    bench = new Workbench(assistant, folders, store, films, jobs, new KnownFootage(assistant));
    MediaRoutes media =
        new MediaRoutes(
            bench,
            new LightCopies(
                assistant, jobs, new BoundedFolder(cache.resolve("copies"), COPIES_BYTES)),
            new Pictures(assistant, new BoundedFolder(cache.resolve("pictures"), PICTURES_BYTES)),
            new Waveforms(
                assistant, jobs, new BoundedFolder(cache.resolve("waveforms"), WAVEFORMS_BYTES)),
            ticket);
    views[0] = new ProjectViews(bench, media);
    List<Route> all = new ArrayList<>();
    all.addAll(new SessionRoutes(bench, uploads, version, ticket).routes());
    all.addAll(new ProjectRoutes(bench, views[0], events).routes());
    all.addAll(new SuggestionRoutes(bench).routes());
    all.addAll(new AnalysisRoutes(bench).routes());
    all.addAll(
        new JobRoutes(bench, views[0], media, new WordService(bench, events), events).routes());
    all.addAll(new ExportRoutes(bench).routes());
    all.addAll(media.routes());
    all.add(
        Route.get(
            "/api/openapi.json",
            "Describes this API as an OpenAPI document.",
            Object.class,
            call -> Reply.json(OpenApi.describe(routes().all(), version))));
    routes = new Routes(all);
  }

  private static ExecutorService listener() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "panel-rules");
              thread.setDaemon(true);
              return thread;
            });
    // Begun now: a thread that a job begins would give way to everything, as jobs do.
    one.prestartCoreThread();
    return one;
  }

  private void analysed(Film film) {
    try {
      bench.prepare(film);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "the rules will be heard when somebody asks", e);
    }
    bench.store().list().stream()
        .filter(project -> project.media().contains(film.path()))
        .forEach(events::changed);
  }

  /** Returns all that can be asked for. */
  public Routes routes() {
    return routes;
  }

  /**
   * Opens the project of some films, whose folders the user opens thereby.
   *
   * @param media the films
   * @return the project's id
   * @throws dev.kuleshov.api.KuleshovException if one cannot be used
   */
  public String open(List<Path> media) {
    media.forEach(path -> bench.folders().open(path.toAbsolutePath().normalize()));
    try {
      List<String> paths = media.stream().map(path -> path.toAbsolutePath().toString()).toList();
      return bench.open(paths).now().id();
    } catch (Failure e) {
      throw new InputOutputException(e.code(), e.getMessage(), e);
    }
  }

  /** Says goodbye to the pages, and ends all work. */
  @Override
  public void close() {
    events.close();
    bench.jobs().close();
    rules.shutdownNow();
  }
}
