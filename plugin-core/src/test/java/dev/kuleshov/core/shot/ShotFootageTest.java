package dev.kuleshov.core.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShotFootageTest {

  private static final int TOLERANCE = 2;

  private static final List<String> FILMS =
      List.of(
          "bbb_opening_60s.mp4",
          "bikes_10s.mp4",
          "constructed_mix_o.mp4",
          "nasa_13013_13s.mp4",
          "sintel_bridge_26s.mp4");

  private int hits;
  private int misses;
  private int falseOnes;
  private int mixes;
  private int mixesFound;

  @Test
  void boundaries_realFilms_areAsPeopleLabelledThem() throws IOException {
    for (String film : FILMS) {
      String truth = "truth/" + film.substring(0, film.indexOf('.')) + ".cuts.json";
      score(boundaries("video/" + film), Requires.footage(truth));
    }

    double f1 = 2.0 * hits / (2.0 * hits + misses + falseOnes);
    assertTrue(f1 >= .96, hits + " found, " + misses + " missed, " + falseOnes + " false");
    assertTrue(mixesFound >= .85 * mixes, mixesFound + " of " + mixes + " mixes found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "video/single_face_2s.mp4",
        "video/intel_bottle_40s.mp4",
        "nasty/strobe_every_frame.mp4",
        "nasty/all_black_silent.mp4",
        "nasty/one_frame.mp4",
        "nasty/tiny_2x2.mp4"
      })
  void boundaries_oneTake_areNone(String film) {
    assertEquals(List.of(), boundaries(film));
  }

  private static List<Boundary> boundaries(String film) {
    ShotDetector detector = TestJudge.detector();
    DecodePass.run(
        MediaProbe.probe(Requires.footage(film)), List.of(detector), List.of(), JobMonitor.NONE);
    return detector.boundaries();
  }

  private void score(List<Boundary> found, Path truth) throws IOException {
    JsonObject labels = JsonParser.parseString(Files.readString(truth)).getAsJsonObject();
    List<Boundary> left = new ArrayList<>(found);
    for (JsonElement label : labels.getAsJsonArray("gradual")) {
      long start = label.getAsJsonObject().get("start").getAsLong();
      long end = label.getAsJsonObject().get("end").getAsLong();
      mixes++;
      List<Boundary> within =
          left.stream()
              .filter(b -> b.type() != BoundaryType.CUT && b.start() <= end && b.end() >= start)
              .toList();
      mixesFound += within.isEmpty() ? 0 : 1;
      left.removeAll(within);
    }
    for (JsonElement label : labels.getAsJsonArray("hard_cuts")) {
      boolean hit = left.removeIf(b -> Math.abs(b.start() - label.getAsLong()) <= TOLERANCE);
      hits += hit ? 1 : 0;
      misses += hit ? 0 : 1;
    }
    falseOnes += left.size();
  }
}
