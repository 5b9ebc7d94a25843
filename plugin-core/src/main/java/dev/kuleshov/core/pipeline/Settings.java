package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.core.text.LanguageSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a user set up: where models, the cache and plug-ins lie, and which language model writes.
 *
 * <p>Values come from the environment ({@code KULESHOV_CACHE}) or, where that is silent, from the
 * settings file ({@code KULESHOV_CACHE = …} there too).
 *
 * @param models folders of models, the first wins
 * @param cache where analyses are kept
 * @param plugins where third-party jars lie, if anywhere
 * @param modelHome the folder of models that fetched ones are put below
 * @param language which language model writes titles and the like
 */
public record Settings(
    List<Path> models,
    Path cache,
    Optional<Path> plugins,
    Path modelHome,
    LanguageSettings language) {

  private static final String FILE = "settings.properties";

  /** Copies the list. */
  public Settings {
    models = List.copyOf(models);
  }

  /**
   * Returns the settings of this process: from its environment, the user's settings file {@code
   * kuleshov/settings.properties} in the folder for configuration, and the system property {@code
   * kuleshov.home}.
   *
   * @throws InputOutputException if the settings file cannot be read
   */
  public static Settings ofProcess() {
    Map<String, String> values = new HashMap<>();
    read(userFolder("XDG_CONFIG_HOME", ".config").resolve(FILE))
        .forEach((key, value) -> values.put(key.toString(), value.toString()));
    values.putAll(System.getenv());
    return of(values::get, System.getProperty("kuleshov.home"));
  }

  static Settings of(UnaryOperator<String> values, String home) {
    Path modelHome =
        path(values.apply("KULESHOV_MODEL_HOME"))
            .orElseGet(() -> userFolder("XDG_DATA_HOME", ".local/share").resolve("models"));
    List<Path> models =
        Stream.concat(
                path(home).map(folder -> folder.resolve("models")).stream(), Stream.of(modelHome))
            .toList();
    return new Settings(
        models,
        path(values.apply("KULESHOV_CACHE"))
            .orElseGet(() -> userFolder("XDG_CACHE_HOME", ".cache")),
        path(values.apply("KULESHOV_PLUGINS")),
        modelHome,
        LanguageSettings.of(values));
  }

  private static Optional<Path> path(String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
  }

  private static Path userFolder(String variable, String folder) {
    return path(System.getenv(variable))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), folder))
        .resolve("kuleshov");
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new InputOutputException(
            "settings.unreadable", "The settings file " + file + " cannot be read; mend it.", e);
      }
    }
    return properties;
  }
}
