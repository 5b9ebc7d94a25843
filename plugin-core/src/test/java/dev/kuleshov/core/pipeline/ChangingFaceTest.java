package dev.kuleshov.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.core.text.LanguageSettings;
import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.film.Actor;
import dev.kuleshov.footage.film.FilmMaker;
import dev.kuleshov.footage.film.FilmScript;
import dev.kuleshov.footage.film.Shot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A face that goes from crying to laughing in one take, through the whole of the product. */
class ChangingFaceTest {

  private static final int FRAMES = 200;

  @TempDir Path folder;

  private Analysis analyse(FilmScript script) throws IOException {
    Path film = folder.resolve("film.mp4");
    FilmMaker.make(script, film);
    Path models = Requires.model("face/emotion.knet").getParent().getParent();
    Settings settings =
        new Settings(
            List.of(models),
            folder.resolve("cache"),
            Optional.empty(),
            models,
            LanguageSettings.of(name -> null));
    return new EditingAssistant(settings).analyze(film, JobMonitor.NONE);
  }

  private static double valence(Analysis film, double from, double to) {
    return film.curve().samples().stream()
        .filter(sample -> sample.time().toSeconds() >= from && sample.time().toSeconds() < to)
        .mapToDouble(EmotionSample::valence)
        .average()
        .orElseThrow();
  }

  @Test
  void analyze_cryingThenLaughingInOneTake_risesWithoutACut() throws IOException {
    Analysis film =
        analyse(
            FilmScript.named("tears")
                .size(640, 360)
                .open(
                    Shot.of(FRAMES, Backdrop.STUDIO)
                        .with(
                            Actor.closeUp(Person.ADA)
                                .feeling(0, Emotion.SAD)
                                .feeling(60, Emotion.SAD)
                                .feeling(140, Emotion.HAPPY)))
                .build());

    assertEquals(List.of(), film.measured().boundaries());
    assertFalse(film.measured().faces().isEmpty());
    double before = valence(film, 0, 2);
    double after = valence(film, 6, 8);
    assertTrue(before < -.1, "crying: " + before);
    assertTrue(after > .2, "laughing: " + after);
    assertTrue(valence(film, 2, 3) < valence(film, 5, 6), "it rises on the way");
  }
}
