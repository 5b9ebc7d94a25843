package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.footage.film.Film;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ShotsCommandTest {

  @Test
  void shots_json_isTheContractsDocumentWithTheDemosCuts() throws Exception {
    Outcome outcome = Outcome.of("shots", "--json", Outcome.demo());

    assertEquals(0, outcome.code(), outcome.err());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    assertEquals("kuleshov.Shots.1", json.get("schema").getAsString());
    assertEquals("25/1", json.get("fps").getAsString());
    assertEquals(980, json.get("frames").getAsLong());
    List<Long> cuts =
        StreamSupport.stream(json.getAsJsonArray("cuts").spliterator(), false)
            .map(cut -> cut.getAsLong())
            .toList();
    long found =
        Film.at(Outcome.demo()).truth().hardCuts().stream()
            .filter(cut -> cuts.contains((long) cut))
            .count();
    assertTrue(found >= 8, "found only " + found + " of 9 cuts: " + cuts);
    long last = 0;
    for (var shot : json.getAsJsonArray("shots")) {
      assertEquals(last, shot.getAsJsonObject().get("start").getAsLong());
      last = shot.getAsJsonObject().get("end").getAsLong();
    }
    assertEquals(980, last);
  }

  @Test
  void shots_withoutJson_isOneLineAShot() {
    Outcome outcome = Outcome.of("shots", Outcome.demo());

    assertTrue(outcome.out().lines().count() >= 10, outcome.out());
    assertTrue(outcome.out().contains("cut"), outcome.out());
  }

  @Test
  void shots_sensitivity_letsThroughMoreOrLess() {
    long doubtless = boundaries("0.001");
    long usual = boundaries("0.5");
    long all = boundaries("1");

    assertTrue(doubtless <= usual, doubtless + " of " + usual);
    assertTrue(usual < all, usual + " of " + all);
  }

  @Test
  void shots_sensitivityOutOfRange_isWrongUsage() {
    for (String value : List.of("1.01", "-0.1", "NaN", "high")) {
      Outcome outcome = Outcome.of("shots", "--sensitivity=" + value, Outcome.demo());
      assertEquals(2, outcome.code(), value + ": " + outcome.err());
    }
  }

  private static long boundaries(String sensitivity) {
    Outcome outcome = Outcome.of("shots", "--json", "--sensitivity", sensitivity, Outcome.demo());
    JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
    return (long) json.getAsJsonArray("cuts").size() + json.getAsJsonArray("gradual").size();
  }
}
