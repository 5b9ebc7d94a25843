package dev.kuleshov.app.panel;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.document.Schema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * The user's own folder of the service: projects, which folders are open, and where the running
 * service is found. Nobody else may enter it.
 *
 * <p>One service has it at a time. The lock is the system's: a service that was killed has let go
 * of it, and has left behind by which port and token its open pages know it.
 */
final class PanelHome implements AutoCloseable {

  private static final Schema SCHEMA = new Schema("PanelService", 1);

  private final Path folder;
  private FileChannel channel;

  /**
   * Names a folder.
   *
   * @param folder made when it is taken
   */
  PanelHome(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * A service that runs, or did until it was killed.
   *
   * @param port where it listens
   * @param token opens it; 64 hexadecimal digits
   * @param pid its process
   */
  record Service(int port, String token, long pid) {

    Service {
      if (port < 1 || port > 65_535 || !token.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("not a service");
      }
    }

    /** The address that a browser is to open. What follows # is not sent to any server. */
    String url() {
      return "http://127.0.0.1:" + port + "/#token=" + token;
    }

    @Override
    public String toString() {
      return "service at port " + port;
    }
  }

  /**
   * Returns where a user's service keeps its things.
   *
   * @param environment environment variables by name
   * @param userHome the user's home folder
   */
  static Path of(Map<String, String> environment, Path userHome) {
    String named = environment.getOrDefault("KULESHOV_PANEL_HOME", "");
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    if (!data.isEmpty()) {
      return Path.of(data, "kuleshov");
    }
    return local.isEmpty() ? userHome.resolve(".local/share/kuleshov") : Path.of(local, "Kuleshov");
  }

  /**
   * Takes the folder for this process.
   *
   * @return whether it was free
   * @throws InputOutputException {@code output.home} if it cannot be used
   */
  boolean take() {
    try {
      OutputFiles.makePrivate(folder);
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        channel = null;
      }
      return lock != null;
    } catch (IOException e) {
      throw new InputOutputException(
          "output.home",
          "Cannot use " + folder + " for projects; name a folder of your own with --home.",
          e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Another service of this very process has it.
    }
  }

  /** Returns the service that runs here, or the one that was killed. */
  Optional<Service> service() {
    try {
      return Files.isRegularFile(file())
          ? Optional.of(SCHEMA.read(Files.readString(file()), Service.class, file().toString()))
          : Optional.empty();
    } catch (IOException | KuleshovException e) {
      return Optional.empty();
    }
  }

  /** Tells where this process's service is found. */
  void announce(Service service) {
    try {
      OutputFiles.writePrivately(file(), SCHEMA.write(service));
    } catch (IOException e) {
      throw new InputOutputException("output.home", "Cannot write to " + folder + ".", e);
    }
  }

  /**
   * Writes a page that leads to an address, for a browser to open: in its command line every user
   * of the machine could read the token.
   *
   * @param url the address
   * @return the page
   */
  Path door(String url) {
    Path page = folder.resolve("panel.html");
    try {
      OutputFiles.writePrivately(
          page,
          "<!doctype html><meta charset=utf-8><title>Kuleshov</title>"
              + "<meta http-equiv=refresh content=\"0;url="
              + url
              + "\"><a href=\""
              + url
              + "\">Kuleshov</a>\n");
    } catch (IOException e) {
      throw new InputOutputException("output.home", "Cannot write to " + folder + ".", e);
    }
    return page;
  }

  private Path file() {
    return folder.resolve("service.json");
  }

  Path projects() {
    return folder.resolve("projects");
  }

  Path folders() {
    return folder.resolve("folders.json");
  }

  Path uploads() {
    return folder.resolve("uploads");
  }

  /** Gives the folder back, orderly: the token is void. */
  @Override
  public void close() {
    if (channel == null) {
      return;
    }
    try {
      Files.deleteIfExists(file());
      Files.deleteIfExists(folder.resolve("panel.html"));
      channel.close();
    } catch (IOException e) {
      throw new InputOutputException("output.home", "Cannot tidy up " + folder + ".", e);
    }
  }
}
