package dev.kuleshov.app.cli;

import java.nio.file.Path;

/** Where results go when the user does not say. */
final class OutputFolder {

  private OutputFolder() {}

  /**
   * Returns the folder that was named, else one in the working folder, named after the input.
   *
   * @param named what the user said, or null
   * @param input the film or timeline
   */
  static Path of(Path named, Path input) {
    return named != null ? named : Path.of(stem(input) + "-kuleshov");
  }

  /** Returns a file's name without folders and extension. */
  static String stem(Path file) {
    String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
