package dev.kuleshov.benchmarks.shots;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * TransNetV2 on the processor.
 *
 * @param program its executable
 */
record TransNet(Path program) implements Detector {

  private static final String REPORT = "shots.json";

  @Override
  public String name() {
    return "TransNetV2";
  }

  @Override
  public List<String> command(Path film, Path folder) {
    return List.of(
        program.toString(),
        film.toString(),
        "--output",
        folder.resolve(REPORT).toString(),
        "--format",
        "json",
        "--device",
        "cpu",
        "--quiet");
  }

  /** Shots that follow each other at once are joined by a cut, others by what lies between. */
  @Override
  public List<Boundary> found(Path output, Path folder, double fps) throws IOException {
    JsonArray shots =
        JsonParser.parseString(Files.readString(folder.resolve(REPORT))).getAsJsonArray();
    List<Boundary> found = new ArrayList<>();
    for (int i = 1; i < shots.size(); i++) {
      long after = frame(shots.get(i - 1).getAsJsonObject(), "end_frame") + 1;
      long next = frame(shots.get(i).getAsJsonObject(), "start_frame");
      found.add(
          next <= after
              ? Boundary.cut(next, 1)
              : new Boundary(BoundaryType.DISSOLVE, after, next, 1));
    }
    return found;
  }

  private static long frame(JsonObject shot, String name) {
    return shot.get(name).getAsLong();
  }
}
