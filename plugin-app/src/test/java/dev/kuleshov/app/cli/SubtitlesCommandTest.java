package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.film.Film;
import dev.kuleshov.footage.film.FilmMaker;
import dev.kuleshov.footage.film.FilmScript;
import dev.kuleshov.footage.film.Shot;
import dev.kuleshov.footage.sound.Mood;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubtitlesCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void needsTheModels() {
    Requires.model("speech/ggml-base-q5_1.bin");
    Requires.model("vad/silero_vad.jit");
  }

  @Test
  void subtitles_demo_showsWhatIsSaidAndBreaksNoRule() throws Exception {
    Outcome outcome =
        Outcome.of(
            "subtitles",
            Outcome.demo(),
            "--json",
            "--format",
            "srt,vtt,ttml,ass,otio",
            "-o",
            folder);

    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertEquals("kuleshov.Subtitles.1", json.get("schema").getAsString());
    assertEquals("en", json.get("language").getAsString());
    assertEquals("[]", json.get("violations").toString());
    String text = Files.readString(folder.resolve("demo.en.srt"));
    for (String word : List.of("never", "back", "train", "sorry", "brought")) {
      assertTrue(text.contains(word), word + " is not in " + text);
    }
    for (String name : List.of("demo.en.vtt", "demo.en.ttml", "demo.en.ass", "demo.otio")) {
      assertTrue(Files.size(folder.resolve(name)) > 100, name);
    }
    assertTrue(
        Files.readString(folder.resolve("transcript.json"))
            .startsWith("{\"schema\":\"kuleshov.Transcript.1\""));

    Outcome check =
        Outcome.of("subtitles", "--check", folder.resolve("demo.en.srt"), Outcome.demo());
    assertEquals(0, check.code(), check.out() + check.err());

    assertFollowsTheCut();
  }

  @Test
  void subtitles_filmWithDoubtfulShots_keepTheRulesByTheirOwnCheckToo() throws Exception {
    Path film = Requires.footage("speech/sintel_with_speech.mp4");
    Outcome outcome = Outcome.of("subtitles", film, "--json", "-o", folder);
    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertEquals("[]", json.get("violations").toString());
    Path file = folder.resolve("sintel_with_speech.en.srt");
    Outcome check = Outcome.of("subtitles", "--check", file, film, "--lang", "en");
    assertEquals(0, check.code(), check.out() + check.err());
  }

  /** Half of the demo: its words alone, from the cut's beginning. */
  private void assertFollowsTheCut() throws Exception {
    Path edl = folder.resolve("half.edl");
    Files.writeString(
        edl,
        """
        TITLE: half
        FCM: NON-DROP FRAME

        001  AX  AA/V  C  01:00:16:00 01:00:26:00 01:00:00:00 01:00:10:00
        * FROM CLIP NAME: demo.mp4
        """);
    Outcome cut =
        Outcome.of(
            "subtitles", Outcome.demo(), "--timeline", edl, "--json", "-o", folder.resolve("cut"));
    assertEquals(0, cut.code(), cut.err());
    JsonObject json = JsonParser.parseString(cut.out()).getAsJsonObject();
    assertFalse(json.getAsJsonArray("cues").toString().contains("never come back"), cut.out());
    assertEquals("[]", json.get("violations").toString());
    for (var cue : json.getAsJsonArray("cues")) {
      assertTrue(cue.getAsJsonObject().get("end").getAsDouble() <= 11, cut.out());
    }
  }

  @Test
  void subtitles_musicAndSilenceAlone_showsNothing() throws Exception {
    Film film =
        FilmMaker.cached(
            FilmScript.named("music-alone")
                .rate(FrameRate.FPS_25)
                .open(Shot.of(250, Backdrop.PARK))
                .music(2000, 9000, 120, Mood.BRIGHT)
                .build());
    Outcome outcome = Outcome.of("subtitles", film.file(), "--json", "-o", folder);
    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertEquals("[]", json.get("cues").toString());
    assertTrue(outcome.out().contains("speech.none"), outcome.out());
  }

  @Test
  void subtitles_wrongWishes_saySoWithTheirCodes() throws Exception {
    assertEquals(2, Outcome.of("subtitles").code());
    assertEquals(2, Outcome.of("subtitles", Outcome.demo(), "--format", "doc").code());
    assertEquals(2, Outcome.of("subtitles", Outcome.demo(), "--profile", "none").code());
    Outcome chinese = Outcome.of("subtitles", Outcome.demo(), "--translate", "zh");
    assertEquals(4, chinese.code(), chinese.err());
    Path half = folder.resolve("half.bin");
    byte[] model = Files.readAllBytes(Requires.model("speech/ggml-base-q5_1.bin"));
    Files.write(half, Arrays.copyOf(model, model.length / 3));
    Outcome broken =
        Outcome.of("subtitles", Outcome.demo(), "--model", half, "-o", folder.resolve("none"));
    assertEquals(3, broken.code(), broken.err());
    assertFalse(Files.exists(folder.resolve("none")));
    assertEquals(4, Outcome.of("subtitles", Outcome.demo(), "--model", "ggml-none.bin").code());
  }

  @Test
  void check_fileThatBreaksRules_listsThemAndFails() throws Exception {
    Path file = folder.resolve("bad.srt");
    Files.writeString(
        file, "1\n00:00:01,000 --> 00:00:01,200\nThis is far too much text for a fifth of it.\n");
    Outcome outcome = Outcome.of("subtitles", "--check", file);
    assertEquals(1, outcome.code(), outcome.err());
    for (String rule : List.of("line-width", "reading-speed", "too-short")) {
      assertTrue(outcome.out().contains(rule), outcome.out());
    }
    Path broken = folder.resolve("broken.vtt");
    Files.writeString(broken, "no subtitles");
    assertEquals(3, Outcome.of("subtitles", "--check", broken).code());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }
}
