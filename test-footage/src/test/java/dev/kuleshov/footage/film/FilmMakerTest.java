package dev.kuleshov.footage.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.sound.Line;
import dev.kuleshov.footage.sound.Mood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmMakerTest {
  @TempDir private Path folder;

  @Test
  void make_hardCuts_lieWhereTheTruthSaysAndNowhereElse() throws IOException {
    Film film =
        make(
            small("cuts")
                .open(
                    Shot.of(14, Backdrop.CAFE)
                        .with(
                            Actor.closeUp(Person.ADA)
                                .feeling(4, Emotion.NEUTRAL)
                                .feeling(12, Emotion.HAPPY)))
                .cutTo(Shot.of(9, Backdrop.SEA).camera(Camera.pan(-.1, .1).handheld(1)))
                .cutTo(Shot.of(12, Backdrop.ROOM).with(Actor.closeUp(Person.MIRA)))
                .jumpTo(
                    Shot.of(10, Backdrop.ROOM)
                        .camera(new Camera(.12, 0, 1.2, .12, 0, 1.2, 0))
                        .with(Actor.closeUp(Person.MIRA))));
    assertEquals(List.of(14, 23, 35), film.truth().hardCuts());
    assertEquals(List.of(35), film.truth().jumpCuts());
    Decoded decoded = Decoded.of(film.file());
    assertEquals(film.truth().frames(), decoded.frames());
    for (int frame = 1; frame < film.truth().frames(); frame++) {
      double change = decoded.change(frame);
      boolean cut = film.truth().hardCuts().contains(frame);
      assertTrue(cut ? change > 12 : change < 9, "frame " + frame + " changes by " + change);
    }
  }

  @Test
  void make_dissolveAndWipe_mixTheTruthsFramesOnly() throws IOException {
    Film film =
        make(
            small("gradual")
                .open(Shot.of(14, Backdrop.BLACK))
                .dissolveTo(6, Shot.of(20, Backdrop.WHITE))
                .wipeTo(5, Shot.of(14, Backdrop.BLACK)));
    assertEquals(
        List.of(new FilmTruth.Gradual("dissolve", 8, 13), new FilmTruth.Gradual("wipe", 23, 27)),
        film.truth().gradual());
    Decoded decoded = Decoded.of(film.file());
    assertEquals(37, decoded.frames());
    assertBrightness(decoded, 0, 7, 0, 4);
    assertBrightness(decoded, 8, 13, 20, 235);
    assertBrightness(decoded, 14, 22, 250, 255);
    assertBrightness(decoded, 23, 27, 20, 235);
    assertBrightness(decoded, 28, 36, 0, 4);
  }

  @Test
  void make_fades_coverTheTruthsFramesOnly() throws IOException {
    Film film =
        make(
            small("fades")
                .fadeIn(5, Shot.of(15, Backdrop.WHITE))
                .fadeTo(4, 3, 6, Shot.of(20, Backdrop.WHITE))
                .fadeOut(5));
    assertEquals(
        List.of(
            new FilmTruth.Gradual("fade", 0, 4),
            new FilmTruth.Gradual("fade", 11, 23),
            new FilmTruth.Gradual("fade", 33, 37)),
        film.truth().gradual());
    Decoded decoded = Decoded.of(film.file());
    assertBrightness(decoded, 0, 4, 20, 235);
    assertBrightness(decoded, 5, 10, 250, 255);
    assertBrightness(decoded, 15, 17, 0, 4);
    assertBrightness(decoded, 24, 32, 250, 255);
    assertBrightness(decoded, 37, 37, 0, 4);
  }

  @Test
  void make_music_beatsFallOnTheTruthsSamples() throws IOException {
    Film film =
        make(small("beats").open(Shot.of(100, Backdrop.BLACK)).music(400, 3600, 120, Mood.BRIGHT));
    List<Double> beats = film.truth().music().get(0).beats();
    assertEquals(7, beats.size());
    assertEquals(.4, beats.get(0), 1e-9);
    assertEquals(.9, beats.get(1), 1e-9);
    Decoded decoded = Decoded.of(film.file());
    for (double beat : beats) {
      double at = beat * 1000;
      double before = decoded.level(at - 30, at - 5);
      double after = decoded.level(at + 2, at + 27);
      assertTrue(after > 1.6 * before, beat + " s: " + before + " then " + after);
    }
  }

  @Test
  void make_speech_isHeardBetweenTheTruthsTimesOnly() throws IOException {
    Film film =
        make(
            small("speech")
                .open(Shot.of(75, Backdrop.BLACK))
                .speech(600, Line.BROUGHT, Person.TOM));
    FilmTruth.Spoken spoken = film.truth().speech().get(0);
    assertEquals(600, spoken.start());
    assertEquals(600 + Line.BROUGHT.millis(), spoken.end());
    assertEquals("But", spoken.words().get(0).word());
    Decoded decoded = Decoded.of(film.file());
    assertTrue(decoded.level(0, 560) < 1e-3, "silence before the line");
    assertTrue(decoded.level(600, spoken.end()) > .03, "the line");
    assertTrue(decoded.level(spoken.end() + 60, 3000) < 1e-3, "silence after the line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "25", "24000/1001", "30000/1001", "50", "60000/1001"})
  void make_anyRate_keepsRateAndFrames(String rate) throws IOException {
    FrameRate wanted = FrameRate.parse(rate);
    Film film = make(small("rate").rate(wanted).open(Shot.of(31, Backdrop.STUDIO)).withoutSound());
    Decoded decoded = Decoded.of(film.file());
    assertEquals(31, decoded.frames());
    assertEquals(wanted.perSecond(), decoded.rate(), 1e-6);
    assertEquals(0, decoded.samples());
  }

  @Test
  void make_dropFrameTimecode_isReadByFfprobe() throws IOException, InterruptedException {
    Film film =
        make(
            small("timecode")
                .rate(FrameRate.FPS_29_97)
                .timecode("00:59:58;20")
                .open(Shot.of(10, Backdrop.STUDIO)));
    Process probe =
        new ProcessBuilder(
                Requires.command("ffprobe").toString(),
                "-v",
                "error",
                "-select_streams",
                "v",
                "-show_entries",
                "stream_tags=timecode",
                "-of",
                "csv=p=0",
                film.file().toString())
            .start();
    String label = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, probe.waitFor());
    assertEquals("00:59:58;20", label.strip());
  }

  @Test
  void make_sameScriptTwice_givesTheSameBytes() throws IOException {
    FilmScript script =
        small("twice").open(Shot.of(8, Backdrop.PARK).with(Actor.closeUp(Person.LIN))).build();
    Film one = FilmMaker.make(script, folder.resolve("one.mp4"));
    Film two = FilmMaker.make(script, folder.resolve("two.mp4"));
    assertArrayEquals(Files.readAllBytes(one.file()), Files.readAllBytes(two.file()));
  }

  @Test
  void cached_secondCall_readsFilmAndTruthBack() throws IOException {
    FilmScript script =
        small("cached").open(Shot.of(5, Backdrop.SEA)).cutTo(Shot.of(4, Backdrop.CAFE)).build();
    Film first = FilmMaker.cached(script);
    var written = Files.getLastModifiedTime(first.file());
    Film second = FilmMaker.cached(script);
    assertEquals(first, second);
    assertEquals(written, Files.getLastModifiedTime(second.file()));
    assertEquals(List.of(5), second.truth().hardCuts());
  }

  private static FilmScriptBuilder small(String name) {
    return FilmScript.named(name).size(320, 180);
  }

  private Film make(FilmScriptBuilder script) throws IOException {
    FilmScript built = script.build();
    return FilmMaker.make(built, folder.resolve(built.name() + ".mp4"));
  }

  private static void assertBrightness(Decoded film, int from, int to, double low, double high) {
    for (int frame = from; frame <= to; frame++) {
      double value = film.brightness(frame);
      assertTrue(value >= low && value <= high, "frame " + frame + " is " + value);
    }
  }
}
