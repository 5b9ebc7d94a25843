package dev.kuleshov.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.document.AnalysisDocument;
import dev.kuleshov.core.document.SuggestionsReport;
import dev.kuleshov.footage.Goldens;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BridgeCurveTest {

  private final Analysis film = BridgeFilm.analysis();
  private final BridgeCurve curve =
      BridgeCurve.of(film, BridgeFilm.suggestions(film).suggestions(), 0);

  // The plug-in's own tests read the same files and expect the same curve of them.
  @Test
  void of_film_matchesGoldenFiles() {
    Goldens.assertMatches(getClass(), "film/analysis.json", AnalysisDocument.write(film));
    Goldens.assertMatches(
        getClass(), "film/suggestions.json", SuggestionsReport.write(BridgeFilm.suggestions(film)));
    Goldens.assertMatches(getClass(), "film/curve.txt", curve.write());
  }

  @Test
  void of_variableFrameRate_countsAtTheNominalRate() {
    long[] ticks = LongStream.rangeClosed(0, 300).map(i -> i * 40 + (i % 3) * 7).toArray();
    Analysis uneven =
        BridgeFilm.analysis(
            FrameClock.variable(FrameRate.FPS_25, new RationalTime(1, 1000), ticks));
    BridgeCurve read = BridgeCurve.of(uneven, BridgeFilm.suggestions(uneven).suggestions(), 0);

    Goldens.assertMatches(getClass(), "uneven/analysis.json", AnalysisDocument.write(uneven));
    Goldens.assertMatches(
        getClass(),
        "uneven/suggestions.json",
        SuggestionsReport.write(BridgeFilm.suggestions(uneven)));
    Goldens.assertMatches(getClass(), "uneven/curve.txt", read.write());
  }

  @Test
  void parse_whatWasWritten_isEqual() {
    assertEquals(curve, BridgeCurve.parse(curve.write()));
  }

  @Test
  void parse_damagedText_isMalformed() {
    String text = curve.write();
    for (int cut : new int[] {0, 1, 20, text.length() / 2, text.length() - 1}) {
      assertThrows(
          MalformedInputException.class, () -> BridgeCurve.parse(text.substring(0, cut)), text);
    }
    assertThrows(
        UnsupportedInputException.class,
        () -> BridgeCurve.parse(text.replace("BridgeCurve.1|", "BridgeCurve.2|")));
  }

  @Test
  void at_everySample_missesByAHundredthAtMost() {
    film.curve()
        .samples()
        .forEach(
            sample -> {
              BridgeCurve.Reading reading = curve.at(sample.frame() * BridgeCurve.FRAME_STEPS);
              assertTrue(Math.abs(reading.valence() / 1e4 - sample.valence()) <= .0102);
              assertTrue(Math.abs(reading.arousal() / 1e4 - sample.arousal()) <= .0102);
            });
    assertTrue(curve.points().size() < film.curve().samples().size());
  }

  @Test
  void at_placesOutside_staysLevel() {
    assertEquals(curve.at(0), curve.at(-5000));
    assertEquals(curve.at(295 * 1024L), curve.at(9_000_000));
    assertEquals(Emotion.FEARFUL, curve.at(9_000_000).emotion());
  }

  @Test
  void nextCut_sameFrame_keepsTheBetterOne() {
    assertEquals(7500, curve.nextCut(120 * 1024L).orElseThrow().score());
    assertEquals(140, curve.nextCut(120 * 1024L + 1).orElseThrow().frame());
  }
}
