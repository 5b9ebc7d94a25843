package dev.kuleshov.app.cli;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.bridge.BridgeHome;
import dev.kuleshov.bridge.BridgeServer;
import dev.kuleshov.bridge.FilmSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bridge",
    description = "Analyses films for the OpenFX plug-in's button \"Analyse\" until Ctrl-C.")
final class BridgeCommand implements Callable<Integer> {

  private static final long TICK_MILLIS = 100;

  @Mixin private CommonOptions common;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where to meet plug-ins; they find it by KULESHOV_BRIDGE_HOME.")
  private Path home;

  @Override
  public Integer call() {
    BridgeHome place =
        home == null
            ? BridgeHome.of(System.getenv(), Path.of(System.getProperty("user.home")))
            : new BridgeHome(home);
    JobMonitor monitor = common.monitor();
    try (BridgeServer server = new BridgeServer(place, FilmSource.of(common.assistant()))) {
      common.out().println("Waiting for plug-ins at " + server.home().folder() + " (Ctrl-C ends)");
      common.out().flush();
      while (!monitor.isCancelled()) {
        Thread.sleep(TICK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new InputOutputException(
          "bridge.home", "Cannot tidy up " + place.folder() + "; delete it.", e);
    }
    return 0;
  }
}
