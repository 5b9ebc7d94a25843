package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.api.analysis.Boundary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that finds shot boundaries. */
interface Detector {

  /** Returns its name in the table. */
  String name();

  /**
   * Returns the command that finds a film's boundaries.
   *
   * @param film the film
   * @param folder an empty folder to write to
   */
  List<String> command(Path film, Path folder);

  /**
   * Reads what the command found.
   *
   * @param output the file that holds its standard output
   * @param folder as in {@link #command}
   * @param fps the film's frames a second
   * @return boundaries; where the program tells no range, a single frame
   * @throws IOException if it is not there
   */
  List<Boundary> found(Path output, Path folder, double fps) throws IOException;
}
