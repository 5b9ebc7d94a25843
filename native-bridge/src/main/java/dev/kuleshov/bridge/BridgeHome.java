package dev.kuleshov.bridge;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.core.document.OutputFiles;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * The folder where engine and plug-in meet: it holds the socket, and the token that proves who
 * calls. Nobody but the user may enter it.
 *
 * @param folder the folder
 */
public record BridgeHome(Path folder) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /**
   * Returns the place where plug-ins of this user look, as the plug-in itself finds it.
   *
   * @param environment environment variables by name
   * @param userHome the user's home folder
   */
  public static BridgeHome of(Map<String, String> environment, Path userHome) {
    String named = environment.getOrDefault("KULESHOV_BRIDGE_HOME", "");
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (!named.isEmpty()) {
      return new BridgeHome(Path.of(named));
    }
    if (!POSIX && !local.isEmpty()) {
      return new BridgeHome(Path.of(local, "Kuleshov", "bridge"));
    }
    return new BridgeHome(
        runtime.isEmpty()
            ? userHome.resolve(".cache/kuleshov/bridge")
            : Path.of(runtime, "kuleshov"));
  }

  /** Returns where the engine listens. */
  public Path socket() {
    return folder.resolve("bridge.sock");
  }

  Path token() {
    return folder.resolve("bridge.token");
  }

  /** Where the engine writes its loopback port where there are no Unix domain sockets to use. */
  Path port() {
    return folder.resolve("bridge.port");
  }

  /**
   * Makes the folder and a new token in it.
   *
   * @return the token
   * @throws InputOutputException with code {@code bridge.home} if the folder is not the user's own
   */
  String prepare() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    try {
      OutputFiles.makePrivate(folder);
      OutputFiles.writePrivately(token(), token + "\n");
    } catch (IOException e) {
      throw unusable(e);
    }
    return token;
  }

  InputOutputException unusable(IOException cause) {
    return new InputOutputException(
        "bridge.home",
        "Cannot use "
            + folder
            + " to meet plug-ins; name a folder of your own by"
            + " KULESHOV_BRIDGE_HOME.",
        cause);
  }

  void clear() throws IOException {
    for (Path file : new Path[] {socket(), token(), port()}) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(file);
      }
    }
  }
}
