package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, on the clip that ships. */
class SuggestCommandTest {

  private static final double HALF_A_FRAME = .02;

  @TempDir static Path folder;

  private static Outcome outcome;
  private static JsonObject report;

  @BeforeAll
  static void suggest() throws Exception {
    outcome = Outcome.of("suggest", Outcome.demo(), "-o", folder.resolve("first"));
    report = json(Files.readString(folder.resolve("first/suggestions.json")));
  }

  @Test
  void suggest_demo_writesEveryFileAndSaysWhere() throws Exception {
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        Set.of(
            "suggestions.json",
            "preview.html",
            "demo.otio",
            "demo.fcpxml",
            "demo.xml",
            "demo.edl",
            "demo.mlt"),
        names(folder.resolve("first")));
    assertTrue(outcome.out().contains("rough cut"), outcome.out());
  }

  @Test
  void suggest_demo_hasSeveralKindsOfSuggestionsWithReasons() {
    JsonArray suggestions = report.getAsJsonArray("suggestions");
    assertTrue(suggestions.size() >= 4, "only " + suggestions.size());
    for (JsonElement element : suggestions) {
      JsonArray reasons = element.getAsJsonObject().getAsJsonArray("reasons");
      assertFalse(reasons.isEmpty());
      for (JsonElement reason : reasons) {
        assertTrue(reason.getAsJsonObject().get("text").getAsString().endsWith("."));
      }
    }
  }

  @Test
  void suggest_again_givesTheSameBytesFromTheCacheAndWithoutIt() throws Exception {
    Outcome.of("suggest", Outcome.demo(), "-o", folder.resolve("cached"));
    emptyCache();
    Outcome.of("suggest", Outcome.demo(), "-o", folder.resolve("fresh"));

    for (String name : names(folder.resolve("first"))) {
      byte[] first = Files.readAllBytes(folder.resolve("first").resolve(name));
      assertArrayEquals(first, Files.readAllBytes(folder.resolve("cached").resolve(name)), name);
      assertArrayEquals(first, Files.readAllBytes(folder.resolve("fresh").resolve(name)), name);
    }
  }

  @Test
  void suggest_demo_cutsNoWordAndKeepsItsDistance() {
    SoundTrack sound =
        new EditingAssistant(Settings.ofProcess())
            .analyze(Outcome.demo(), JobMonitor.NONE)
            .measured()
            .sound();
    assertFalse(sound.speech().isEmpty(), "the clip has speech");
    double length = media().get("duration").getAsDouble();
    List<Long> frames = new ArrayList<>();
    for (JsonElement element : report.getAsJsonArray("suggestions")) {
      JsonObject suggestion = element.getAsJsonObject();
      for (String end : List.of("time", "start", "end")) {
        double time = suggestion.get(end).getAsDouble();
        assertTrue(time >= 0 && time <= length, suggestion.toString());
        assertOutsideSpeech(time, sound, suggestion);
      }
      frames.add(suggestion.get("frame").getAsLong());
    }
    frames.sort(null);
    for (int i = 1; i < frames.size(); i++) {
      assertTrue(frames.get(i) - frames.get(i - 1) >= 6, frames.toString());
    }
    for (JsonElement clip : report.getAsJsonObject("plan").getAsJsonArray("clips")) {
      assertOutsideSpeech(clip.getAsJsonObject().get("start").getAsDouble(), sound, clip);
      assertOutsideSpeech(clip.getAsJsonObject().get("end").getAsDouble(), sound, clip);
    }
  }

  @Test
  void suggest_json_printsTheDocumentAndNothingElse() throws Exception {
    Outcome printed = Outcome.of("suggest", Outcome.demo(), "-o", folder.resolve("json"), "--json");

    assertEquals(Files.readString(folder.resolve("json/suggestions.json")), printed.out());
  }

  @Test
  void suggest_target_isMetWithinAFrame() {
    Outcome shorter =
        Outcome.of(
            "suggest", Outcome.demo(), "-o", folder.resolve("t"), "--target", "20s", "--json");

    double duration = json(shorter.out()).getAsJsonObject("plan").get("duration").getAsDouble();
    assertEquals(20, duration, .04 + 1e-6, shorter.err());
  }

  @Test
  void suggest_uncut_keepsTheWholeFilm() throws Exception {
    Outcome.of("suggest", Outcome.demo(), "-o", folder.resolve("u"), "--uncut", "--format", "edl");

    String edl = Files.readString(folder.resolve("u/demo.edl"));
    assertTrue(edl.contains("01:00:00:00 01:00:39:05 00:00:00:00 00:00:39:05"), edl);
  }

  @Test
  void suggest_existingEdit_judgesItsCutsInItsOwnTime() throws Exception {
    for (String edit : List.of("demo.otio", "demo.fcpxml", "demo.xml", "demo.edl", "demo.mlt")) {
      Path out = folder.resolve("edit-" + edit);
      Outcome judged =
          Outcome.of(
              "suggest",
              Outcome.demo(),
              "--timeline",
              folder.resolve("first").resolve(edit),
              "-o",
              out,
              "--format",
              "otio",
              "--json");

      assertEquals(0, judged.code(), judged.err());
      JsonObject media = json(judged.out()).getAsJsonArray("media").get(0).getAsJsonObject();
      assertEquals(
          report.getAsJsonObject("plan").get("duration").getAsDouble(),
          media.get("duration").getAsDouble(),
          1e-6,
          edit);
      assertTrue(Files.size(out.resolve("demo.otio")) > 1000);
      assertTrue(Files.readString(out.resolve("preview.html")).contains("data:image/jpeg"));
    }
  }

  @Test
  void suggest_editWithoutItsMedia_saysSo() throws Exception {
    String moved =
        Files.readString(folder.resolve("first/demo.otio")).replace("/demo.mp4", "/gone.mp4");
    Path edit = Files.writeString(folder.resolve("moved.otio"), moved);

    Outcome lost = Outcome.of("suggest", "--timeline", edit, "-o", folder.resolve("lost"));

    assertEquals(3, lost.code());
    assertTrue(lost.err().contains("gone.mp4"), lost.err());
    assertFalse(Files.exists(folder.resolve("lost")));
  }

  @Test
  void suggest_outputThatCannotBeWritten_failsWithCode1() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Outcome failed = Outcome.of("suggest", Outcome.demo(), "-o", file.resolve("below"));

    assertEquals(1, failed.code(), failed.err());
  }

  private static void assertOutsideSpeech(double time, SoundTrack sound, Object what) {
    RationalTime exact = RationalTime.ofMillis(Math.round(time * 1000));
    assertFalse(
        sound.speech().stream()
            .anyMatch(
                range ->
                    range.start().toSeconds() + HALF_A_FRAME < exact.toSeconds()
                        && exact.toSeconds() < range.end().toSeconds() - HALF_A_FRAME),
        what.toString());
  }

  private static void emptyCache() throws Exception {
    Path analyses = Settings.ofProcess().cache().resolve("analysis");
    try (Stream<Path> kept = Files.list(analyses)) {
      for (Path file : kept.toList()) {
        Files.delete(file);
      }
    }
  }

  private static JsonObject media() {
    return report.getAsJsonArray("media").get(0).getAsJsonObject();
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static Set<String> names(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
