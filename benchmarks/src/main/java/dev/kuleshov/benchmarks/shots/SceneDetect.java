package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.api.analysis.Boundary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PySceneDetect with one of its detectors as it comes.
 *
 * @param program its executable
 * @param kind content, adaptive or hash
 */
record SceneDetect(Path program, String kind) implements Detector {

  private static final String TABLE = "scenes.csv";

  @Override
  public String name() {
    return "PySceneDetect " + kind;
  }

  @Override
  public List<String> command(Path film, Path folder) {
    return List.of(
        program.toString(),
        "--quiet",
        "--input",
        film.toString(),
        "--output",
        folder.toString(),
        "detect-" + kind,
        "list-scenes",
        "--quiet",
        "--filename",
        TABLE);
  }

  /** The table has a line of cuts, one of titles, then a line a scene, frames counted from 1. */
  @Override
  public List<Boundary> found(Path output, Path folder, double fps) throws IOException {
    List<Boundary> found = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder.resolve(TABLE));
    for (String line : lines.subList(Math.min(3, lines.size()), lines.size())) {
      found.add(Boundary.cut(Long.parseLong(line.split(",")[1]) - 1, 1));
    }
    return found;
  }
}
