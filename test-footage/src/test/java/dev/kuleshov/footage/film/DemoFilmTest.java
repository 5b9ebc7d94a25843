package dev.kuleshov.footage.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The film that ships; {@code -Dgoldens=write} makes it anew from its script. */
class DemoFilmTest {
  private static final Path CLIP = Path.of("clips", "demo.mp4");

  @BeforeAll
  static void makeIfAsked() throws IOException {
    if ("write".equals(System.getProperty("goldens"))) {
      DemoFilm.main(new String[] {CLIP.toString()});
    }
  }

  @Test
  void demo_truthBesideIt_isWhatTheScriptSays() throws IOException {
    FilmScript script = DemoFilm.script();
    FilmTruth wanted = new TruthFinder(script, new Schedule(script)).truth("demo.mp4");
    assertEquals(wanted, Film.at(CLIP).truth());
  }

  @Test
  void demo_decoded_cutsWhereTheTruthSays() throws IOException {
    FilmTruth truth = Film.at(CLIP).truth();
    Decoded decoded = Decoded.of(CLIP);
    assertEquals(truth.frames(), decoded.frames());
    for (int cut : truth.hardCuts()) {
      assertTrue(
          decoded.change(cut) > 2 * decoded.change(cut - 1)
              && decoded.change(cut) > 2 * decoded.change(cut + 1),
          "frame " + cut);
    }
  }

  @Test
  void demo_size_suitsARepository() throws IOException {
    assertTrue(Files.size(CLIP) < 3 << 20, Files.size(CLIP) + " bytes");
  }
}
