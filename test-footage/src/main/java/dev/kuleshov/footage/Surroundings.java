package dev.kuleshov.footage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What {@link Requires} looks at, given as a value so that it can be tested itself. */
final class Surroundings {
  private final Map<String, String> environment;
  private final String home;

  /**
   * @param environment the process environment
   * @param home the checkout's folder, or null where nobody told
   */
  Surroundings(Map<String, String> environment, String home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  Path footage(String relative) {
    return inFolderNamedBy("KULESHOV_FOOTAGE", relative);
  }

  Path model(String relative) {
    if (home != null) {
      Path shipped = Path.of(home, "models").resolve(relative);
      if (Files.exists(shipped)) {
        return shipped;
      }
    }
    return inFolderNamedBy("KULESHOV_MODEL_HOME", relative);
  }

  Path command(String name) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> Assumptions.abort("the program " + name + " is not on the PATH"));
  }

  Path otioPython() {
    return python("KULESHOV_OTIO_PYTHON");
  }

  Path captionPython() {
    return python("KULESHOV_CAPTION_PYTHON");
  }

  private Path python(String variable) {
    String python = named(variable);
    Path path = Path.of(python);
    return Files.isExecutable(path) ? path : missing(variable + " names " + python);
  }

  private Path inFolderNamedBy(String variable, String relative) {
    String folder = named(variable);
    Path path = Path.of(folder).resolve(relative);
    return Files.exists(path) ? path : missing(relative + " is not in " + variable + "=" + folder);
  }

  private String named(String variable) {
    String value = environment.get(variable);
    return value == null || value.isEmpty() ? Assumptions.abort(variable + " is not set") : value;
  }

  private Path missing(String reason) {
    if (Objects.equals(environment.get("CI"), "true")) {
      return Assertions.fail(reason + ", and CI=true allows no skip");
    }
    return Assumptions.abort(reason);
  }
}
