package dev.kuleshov.core.model;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Returns whether there is a file of a model, whole or not.
   *
   * @param name logical name
   */
  public boolean isThere(String name) {
    return !candidates(name).isEmpty();
  }

  /**
   * Reads a model's file and compares its checksum, whatever was found out before.
   *
   * @param name logical name of a model in the catalogue
   * @param monitor may cancel
   * @throws MissingModelException if there is none
   * @throws MalformedInputException if it is damaged
   */
  public void verify(String name, JobMonitor monitor) {
    CatalogueEntry entry = catalogue.find(name).orElseThrow(() -> absent(name));
    monitor.progress("Checking " + name, Double.NaN);
    if (candidates(name).stream().noneMatch(file -> ModelFile.isWhole(file, entry, monitor))) {
      throw absent(name);
    }
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
    return catalogue.find(name).map(ModelStore::missing).orElseGet(() -> unknown(name));
  }

  private static MissingModelException missing(CatalogueEntry entry) {
    return new MissingModelException(
        "model.missing",
        "The file %s is missing, which is %s (%s, %s, from %s); %s."
            .formatted(
                entry.name(),
                entry.purpose(),
                entry.size(),
                entry.licence(),
                entry.source(),
                entry.sources().isEmpty()
                    ? "put it below the folder that KULESHOV_MODEL_HOME names"
                    : "get it with: " + entry.command()));
  }

  private static MissingModelException unknown(String name) {
    return new MissingModelException(
        "model.missing",
        "The file %s is missing, which is the model; put it below the folder that KULESHOV_MODEL_HOME names."
            .formatted(name));
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
        .map(entry -> whole.computeIfAbsent(file, f -> ModelFile.isWhole(f, entry)))
        .orElse(true);
  }
}
