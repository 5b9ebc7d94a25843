package dev.kuleshov.app.panel;

import dev.kuleshov.core.pipeline.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a service is to run.
 *
 * @param home the user's folder of projects
 * @param port where to listen, 0 for any port that is free
 * @param media films to open, perhaps none
 * @param settings where models, the cache and plug-ins lie
 * @param version of the program
 */
public record PanelOptions(
    Path home, int port, List<Path> media, Settings settings, String version) {

  /** Checks for nulls and copies the list. */
  public PanelOptions {
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(version, "version");
    media = List.copyOf(media);
  }

  /**
   * Returns where a user's projects are kept unless they say otherwise.
   *
   * @param environment environment variables by name
   * @param userHome the user's home folder
   */
  public static Path home(Map<String, String> environment, Path userHome) {
    return PanelHome.of(environment, userHome);
  }
}
