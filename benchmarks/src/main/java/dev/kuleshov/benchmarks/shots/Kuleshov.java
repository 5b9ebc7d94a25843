package dev.kuleshov.benchmarks.shots;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * This project's own detector.
 *
 * @param launcher the program
 * @param options of {@code shots}
 */
record Kuleshov(Path launcher, List<String> options) implements Detector {

  @Override
  public String name() {
    return "kuleshov shots" + (options.isEmpty() ? "" : " " + String.join(" ", options));
  }

  @Override
  public List<String> command(Path film, Path folder) {
    List<String> command =
        new ArrayList<>(List.of(launcher.toString(), "shots", "--json", "--quiet"));
    command.addAll(options);
    command.add(film.toString());
    return command;
  }

  @Override
  public List<Boundary> found(Path output, Path folder, double fps) throws IOException {
    JsonObject report = JsonParser.parseString(Files.readString(output)).getAsJsonObject();
    List<Boundary> found = new ArrayList<>();
    for (JsonElement cut : report.getAsJsonArray("cuts")) {
      found.add(Boundary.cut(cut.getAsLong(), 1));
    }
    for (JsonElement element : report.getAsJsonArray("gradual")) {
      JsonObject mix = element.getAsJsonObject();
      found.add(
          new Boundary(
              BoundaryType.valueOf(mix.get("type").getAsString().toUpperCase(Locale.ROOT)),
              mix.get("start").getAsLong(),
              mix.get("end").getAsLong(),
              1));
    }
    return found;
  }
}
