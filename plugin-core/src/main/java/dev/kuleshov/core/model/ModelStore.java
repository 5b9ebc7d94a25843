package dev.kuleshov.core.model;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the files of models by their logical names, in the folder that ships and in the user's own.
 *
 * <p>A file that the catalogue knows is used only when its checksum is right: half a download would
 * make a net that gives nonsense. Thread-safe.
 */
public final class ModelStore {

  private final List<Path> folders;
  private final Catalogue catalogue;
  private final Map<Path, Boolean> whole = new ConcurrentHashMap<>();

  /**
   * Makes a store.
   *
   * @param folders where to look, the first wins
   * @param catalogue what the files should be
   */
  public ModelStore(List<Path> folders, Catalogue catalogue) {
    this.folders = List.copyOf(folders);
    this.catalogue = catalogue;
  }

  /**
   * Returns the store of this installation: {@code models} in the folder that the system property
   * {@code kuleshov.home} names, then the folder that {@code KULESHOV_MODEL_HOME} names.
   */
  public static ModelStore ofInstallation() {
    return of(System.getProperty("kuleshov.home"), System.getenv("KULESHOV_MODEL_HOME"));
  }

  static ModelStore of(String home, String modelHome) {
    List<Path> folders = new ArrayList<>();
    if (home != null && !home.isEmpty()) {
      folders.add(Path.of(home, "models"));
    }
    if (modelHome != null && !modelHome.isEmpty()) {
      folders.add(Path.of(modelHome));
    }
    return new ModelStore(folders, Catalogue.own());
  }

  /** Returns what the files should be. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Returns the file of a model, if there is a whole one.
   *
   * @param name logical name, such as {@code face/emotion.knet}
   */
  public Optional<Path> find(String name) {
    return candidates(name).stream().filter(file -> isWhole(name, file)).findFirst();
  }

  /**
   * Returns the file of a net that users may train for themselves: theirs where there is one, else
   * the one that ships.
   *
   * @param name logical name, such as {@code face/emotion.knet}; theirs lies in a folder {@code
   *     own} under the same file name: {@code own/emotion.knet}
   */
  public Optional<Path> findOwn(String name) {
    return find("own/" + name.substring(name.lastIndexOf('/') + 1)).or(() -> find(name));
  }

  /**
   * Returns the file of a model that the work cannot do without.
   *
   * @param name logical name
   * @throws MissingModelException if there is none
   * @throws MalformedInputException if there is only a damaged one
   */
  public Path require(String name) {
    return find(name).orElseThrow(() -> absent(name));
  }

  private RuntimeException absent(String name) {
    List<Path> damaged = candidates(name);
    if (!damaged.isEmpty()) {
      return new MalformedInputException(
          "model.damaged",
          "The model file "
              + damaged.get(0)
              + " is damaged (its checksum is wrong); fetch it again.");
    }
    String what =
        catalogue
            .find(name)
            .map(
                e ->
                    "%s (%s, %s, from %s)"
                        .formatted(e.purpose(), e.size(), e.licence(), e.source()))
            .orElse("the model");
    return new MissingModelException(
        "model.missing",
        "The file %s is missing, which is %s; put it below the folder that KULESHOV_MODEL_HOME names."
            .formatted(name, what));
  }

  private List<Path> candidates(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .filter(Files::isReadable)
        .toList();
  }

  private boolean isWhole(String name, Path file) {
    return catalogue
        .find(name)
        .map(entry -> whole.computeIfAbsent(file, f -> Checksum.of(f).equals(entry.sha256())))
        .orElse(true);
  }
}
