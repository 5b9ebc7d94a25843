package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

  @TempDir Path folder;
  private Path edit;

  @BeforeEach
  void cutTheDemo() throws Exception {
    edit = folder.resolve("cut.edl");
    Files.writeString(
        edit,
        """
        TITLE: two shots
        FCM: NON-DROP FRAME

        001  AX  AA/V  C  01:00:16:00 01:00:16:24 01:00:00:00 01:00:00:24
        * FROM CLIP NAME: demo.mp4
        002  AX  AA/V  C  01:00:05:00 01:00:05:06 01:00:00:24 01:00:01:05
        * FROM CLIP NAME: demo.mp4
        """);
  }

  private Path subtitles(String text) throws Exception {
    return Files.writeString(
        folder.resolve("subs.srt"), "1\n00:00:00,200 --> 00:00:00,800\n" + text + "\n");
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void render_editWithSubtitles_isAFilmOfItsFrames() throws Exception {
    Path film = folder.resolve("out.mp4");
    Outcome outcome =
        Outcome.of(
            "render", edit, Outcome.demo(), "--burn", subtitles("You came."), "-o", film, "--json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertEquals("kuleshov.Render.1", json.get("schema").getAsString());
    assertEquals(30, json.get("frames").getAsLong());
    assertEquals(1.2, json.get("duration").getAsDouble());
    assertEquals(1, json.get("cues").getAsInt());
    assertEquals("[]", json.get("findings").toString());
    assertEquals(List.of("cut.edl", "out.mp4", "subs.srt"), files());

    Outcome shots = Outcome.of("shots", film, "--json");
    assertEquals(0, shots.code(), shots.err());
    assertEquals(
        30, JsonParser.parseString(shots.out()).getAsJsonObject().get("frames").getAsLong());
  }

  @Test
  void render_whatCannotBeDone_saysSoWithItsCodeAndWritesNothing() throws Exception {
    Path film = folder.resolve("out.mp4");
    Path demo = Outcome.demo();
    assertEquals(2, Outcome.of("render", edit, demo).code());
    assertEquals(2, Outcome.of("render", edit, demo, "-o", folder.resolve("out.avi")).code());
    assertEquals(2, Outcome.of("render", edit, demo, "-o", film, "--burn").code());
    assertEquals(
        2,
        Outcome.of("render", edit, demo, "-o", film, "--burn", subtitles("A"), "--font", "No Such")
            .code());
    assertEquals(3, Outcome.of("render", edit, "-o", film).code());
    assertEquals(3, Outcome.of("render", folder.resolve("none.otio"), "-o", film).code());
    Outcome glyphs = Outcome.of("render", edit, demo, "-o", film, "--burn", subtitles("\u0378"));
    assertEquals(4, glyphs.code(), glyphs.err());
    assertTrue(glyphs.err().contains("U+0378"), glyphs.err());
    assertFalse(Files.exists(film));
  }

  @Test
  void render_overItsOwnMedia_isRefused() throws Exception {
    Path film = Files.copy(Outcome.demo(), folder.resolve("film.mp4"));
    long size = Files.size(film);
    Outcome outcome = Outcome.of("render", film, "-o", film);
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals(size, Files.size(film));
  }
}
