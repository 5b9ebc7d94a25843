package dev.kuleshov.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveReportTest {

  private static JsonObject report(FilmFixture film) {
    Measurements measured = film.measurements();
    MediaInfo media =
        new MediaInfo(
            Path.of("/films/a.mp4"),
            "mov",
            measured.clock().duration(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    Analysis analysis =
        new Analysis(media, "0".repeat(64), measured, EmotionCurves.draw(measured), List.of());
    return JsonParser.parseString(CurveReport.write(analysis)).getAsJsonObject();
  }

  private static JsonObject shot(JsonObject report, int index) {
    return report.getAsJsonArray("shots").get(index).getAsJsonObject();
  }

  @Test
  void write_setting_isThereInFullAndInWords() {
    JsonObject report =
        report(
            FilmFixture.film(100)
                .cut(50)
                .said(10, Map.of("sea", .8, "street", .2, "interior", .05, "night", .9)));

    JsonObject sea = shot(report, 0);
    assertEquals("sea", sea.get("scene").getAsString());
    assertEquals(.8, sea.getAsJsonObject("places").get("sea").getAsDouble());
    assertEquals("exterior", sea.get("side").getAsString());
    assertEquals("night", sea.get("light").getAsString());
    JsonObject unknown = shot(report, 1);
    assertTrue(unknown.get("scene").isJsonNull());
    assertEquals(0, unknown.getAsJsonObject("places").size());
    assertTrue(unknown.get("side").isJsonNull() && unknown.get("light").isJsonNull());
  }

  @Test
  void write_unreadFace_isUnsure() {
    JsonObject report =
        report(
            FilmFixture.film(100)
                .cut(50)
                .face(0, 0, 50, FilmFixture.box(.5, .4, .5), f -> EmotionScores.NONE));

    assertTrue(shot(report, 0).get("unsure").getAsBoolean());
    assertEquals("neutral", shot(report, 0).get("dominant").getAsString());
    assertFalse(shot(report, 1).get("unsure").getAsBoolean());
    JsonObject first = report.getAsJsonArray("samples").get(0).getAsJsonObject();
    assertTrue(first.get("unsure").getAsBoolean());
    assertEquals(1, first.get("faces").getAsInt());
  }
}
