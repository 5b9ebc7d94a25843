package dev.kuleshov.app.cli;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.app.panel.PanelAttach;
import dev.kuleshov.app.panel.PanelOptions;
import dev.kuleshov.app.panel.PanelService;
import dev.kuleshov.core.pipeline.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "panel",
    description = {
      "Opens the panel in the browser: watch, accept and reject suggestions, export.",
      "Runs until Ctrl-C. If it runs already, the films are opened there."
    })
final class PanelCommand implements Callable<Integer> {

  private static final long TICK_MILLIS = 100;
  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "MEDIA",
      arity = "0..*",
      description = "The footage, in the order of the story.")
  private List<Path> media = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen, on this machine only; by default any port that is free.")
  private int port;

  @Option(names = "--no-browser", description = "Open no browser; print the address instead.")
  private boolean noBrowser;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where projects are kept; by default kuleshov in the user's data folder.")
  private Path home;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(spec.commandLine(), "A port is a number from 1 to 65535.");
    }
    JobMonitor monitor = common.monitor();
    PanelOptions options =
        new PanelOptions(
            home == null
                ? PanelOptions.home(System.getenv(), Path.of(System.getProperty("user.home")))
                : home,
            port,
            media,
            Settings.ofProcess(),
            ManifestVersion.number());
    Optional<PanelService> started = PanelService.start(options);
    if (started.isEmpty()) {
      show(options.home(), PanelAttach.open(options.home(), media), "The panel runs already");
      return 0;
    }
    try (PanelService service = started.get()) {
      show(options.home(), service.url(), "The panel is ready");
      while (!monitor.isCancelled()) {
        Thread.sleep(TICK_MILLIS);
      }
    }
    return 0;
  }

  /** The address holds the token: it is printed only for who wants no browser. */
  private void show(Path place, String url, String what) {
    if (noBrowser || !Browser.open(PanelService.door(place, url))) {
      common.out().println(what + " at " + url + " (Ctrl-C ends)");
    } else {
      common.out().println(what + " in the browser (Ctrl-C ends)");
    }
    common.out().flush();
  }
}
