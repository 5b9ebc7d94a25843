package dev.kuleshov.app.panel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.app.panel.http.Fragment;
import dev.kuleshov.app.panel.http.JsonText;
import dev.kuleshov.app.panel.project.CaptionTrack;
import dev.kuleshov.app.panel.project.PlacedCue;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.Settings;
import dev.kuleshov.core.subtitle.Profiles;
import dev.kuleshov.core.text.LanguageSettings;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueSheetTest {

  @TempDir Path folder;

  private CueCheck check;

  @BeforeEach
  void prepare() {
    Path models = Path.of(System.getProperty("kuleshov.home"), "models");
    EditingAssistant assistant =
        new EditingAssistant(
            new Settings(
                List.of(models),
                folder,
                Optional.empty(),
                models,
                LanguageSettings.of(name -> null)));
    Measurements measured =
        FilmFixture.film(3000).cut(500, 1200, 2100).sound().speech(1, 40).measurements();
    Path demo = Path.of(System.getProperty("kuleshov.home"), "test-footage/clips/demo.mp4");
    Analysis film =
        new Analysis(assistant.probe(demo), "0", measured, EmotionCurves.draw(measured), List.of());
    check = new CueCheck(assistant, "en", Profiles.NETFLIX, Optional.of(film));
  }

  private static CueSheet sheet(
      Map<String, PlacedCue> cues, CueCheck check, Optional<CueSheet> before) {
    CaptionTrack track = new CaptionTrack("en", "English", "netflix", cues);
    return CueSheet.of(CueCheck.inOrder(track, 0), check, before);
  }

  private static String json(CueSheet sheet) {
    return new String(JsonText.write(sheet.fragments()), StandardCharsets.UTF_8);
  }

  private static PlacedCue cue(Random random) {
    long start = random.nextInt(1100);
    return new PlacedCue(
        0,
        new RationalTime(start, 10),
        new RationalTime(start + 2 + random.nextInt(30), 10),
        List.of("Somebody says ".repeat(1 + random.nextInt(4)).strip()));
  }

  @Test
  void of_afterAnyEdits_saysWhatACheckOfAllWouldSay() {
    Random random = new Random(3);
    Map<String, PlacedCue> cues = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      cues.put("c" + i, cue(random));
    }
    CueSheet sheet = sheet(cues, check, Optional.empty());
    for (int round = 0; round < 300; round++) {
      for (int edits = random.nextInt(3); edits >= 0; edits--) {
        String id = "c" + random.nextInt(60);
        if (random.nextInt(3) == 0) {
          cues.remove(id);
        } else {
          cues.put(id, cue(random));
        }
      }
      sheet = sheet(cues, check, Optional.of(sheet));
      assertEquals(json(sheet(cues, check, Optional.empty())), json(sheet), "round " + round);
    }
  }

  @Test
  void of_oneCueEdited_writesItAndTheOneBeforeOnly() {
    Map<String, PlacedCue> cues = new TreeMap<>();
    for (int i = 10; i < 30; i++) {
      RationalTime start = new RationalTime(i * 3L, 1);
      cues.put(
          "c" + i, new PlacedCue(0, start, start.plus(RationalTime.ofSeconds(2)), List.of("Hi.")));
    }
    CueSheet before = sheet(cues, check, Optional.empty());
    PlacedCue old = cues.get("c15");
    cues.put("c15", new PlacedCue(0, old.start(), old.end(), List.of("Hello.")));
    CueSheet after = sheet(cues, check, Optional.of(before));
    List<Integer> written = new ArrayList<>();
    for (int i = 0; i < after.fragments().size(); i++) {
      Fragment<Views.Cue> fragment = after.fragments().get(i);
      if (fragment != before.fragments().get(i)) {
        written.add(i);
      }
    }
    assertEquals(List.of(4, 5), written);
    assertSame(before.fragments().get(19), after.fragments().get(19));
  }

  @Test
  void of_otherRules_checksAllAnew() {
    Map<String, PlacedCue> cues = new TreeMap<>();
    cues.put(
        "c1",
        new PlacedCue(
            0,
            RationalTime.ofSeconds(2),
            RationalTime.ofSeconds(5),
            List.of("Forty characters are more than BBC's 37.")));
    CueSheet netflix = sheet(cues, check, Optional.empty());
    CueCheck bbc = new CueCheck(check.assistant(), "en", Profiles.BBC, check.analysis());
    assertNotEquals(json(netflix), json(sheet(cues, bbc, Optional.of(netflix))));
  }
}
