package dev.kuleshov.app.panel;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.app.panel.api.PanelApi;
import dev.kuleshov.app.panel.http.ApiServer;
import dev.kuleshov.app.panel.http.Route;
import dev.kuleshov.app.panel.media.OpenFolders;
import dev.kuleshov.app.panel.media.Uploads;
import dev.kuleshov.app.panel.project.ProjectStore;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The running engine service. */
public final class PanelService implements AutoCloseable {

  private static final int SECRET_BYTES = 32;

  private final PanelHome home;
  private final ApiServer server;
  private final PanelApi api;
  private final PanelHome.Service service;
  private final String project;

  private PanelService(
      PanelHome home, ApiServer server, PanelApi api, PanelHome.Service service, String project) {
    this.home = home;
    this.server = server;
    this.api = api;
    this.service = service;
    this.project = project;
  }

  /**
   * Starts a service.
   *
   * @param options how it is to run
   * @return the service; empty if one runs in the same home already
   * @throws dev.kuleshov.api.KuleshovException if the port is taken, the home cannot be used, or a
   *     film cannot
   */
  public static Optional<PanelService> start(PanelOptions options) {
    PanelHome home = new PanelHome(options.home());
    if (!home.take()) {
      return Optional.empty();
    }
    ApiServer server = null;
    PanelApi api = null;
    try {
      Optional<PanelHome.Service> killed = home.service();
      String token = killed.map(PanelHome.Service::token).orElseGet(PanelService::secret);
      String ticket = secret();
      server = open(options.port(), killed);
      api = api(options, home, ticket);
      String project = options.media().isEmpty() ? "" : api.open(options.media());
      PanelHome.Service service =
          new PanelHome.Service(server.port(), token, ProcessHandle.current().pid());
      server.serve(api.routes(), token, ticket);
      home.announce(service);
      return Optional.of(new PanelService(home, server, api, service, project));
    } catch (RuntimeException e) {
      closeAll(e, api, server, home);
      throw e;
    }
  }

  private static void closeAll(RuntimeException reason, AutoCloseable... parts) {
    for (AutoCloseable part : parts) {
      try {
        if (part != null) {
          part.close();
        }
      } catch (Exception e) {
        reason.addSuppressed(e);
      }
    }
  }

  /** Takes the port of a service that was killed, if it is free, so that its pages go on. */
  private static ApiServer open(int port, Optional<PanelHome.Service> killed) {
    if (port == 0 && killed.isPresent()) {
      try {
        return ApiServer.open(killed.get().port());
      } catch (InputOutputException e) {
        return ApiServer.open(0);
      }
    }
    return ApiServer.open(port);
  }

  private static PanelApi api(PanelOptions options, PanelHome home, String ticket) {
    OpenFolders folders = new OpenFolders(home.folders());
    try {
      Files.createDirectories(home.uploads());
    } catch (IOException e) {
      throw new InputOutputException(
          "output.home", "Cannot make the folder " + home.uploads() + ".", e);
    }
    folders.open(home.uploads());
    return new PanelApi(
        new EditingAssistant(options.settings()),
        folders,
        new ProjectStore(home.projects(), Clock.systemUTC()),
        new Uploads(home.uploads()),
        options.settings().cache().resolve("panel"),
        options.version(),
        ticket);
  }

  private static String secret() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Writes a page that leads to an address, for a browser to open.
   *
   * @param home the user's folder of projects
   * @param url the address, with the token
   * @return the page, which only the user can read
   */
  public static Path door(Path home, String url) {
    return new PanelHome(home).door(url);
  }

  /**
   * Returns the address that a browser is to open; it holds the token, so it is shown to nobody.
   */
  public String url() {
    return service.url() + (project.isEmpty() ? "" : "&project=" + project);
  }

  /** Returns the address without the token. */
  public String address() {
    return "http://127.0.0.1:" + service.port();
  }

  /** Returns what a caller shows in the header {@code Authorization: Bearer}. */
  public String token() {
    return service.token();
  }

  /** Returns all that can be asked for. */
  List<Route> routes() {
    return api.routes().all();
  }

  /** Ends work and connections; what was decided is on the disk already. */
  @Override
  public void close() {
    api.close();
    server.close();
    home.close();
  }
}
