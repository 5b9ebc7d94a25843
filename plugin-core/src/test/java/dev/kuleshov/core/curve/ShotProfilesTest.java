package dev.kuleshov.core.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.Setting;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShotProfilesTest {

  private static List<ShotProfile> profiles(FilmFixture film) {
    return EmotionCurves.draw(film.measurements()).shots();
  }

  @Test
  void all_eachShot_hasItsOwnMeans() {
    List<ShotProfile> shots =
        profiles(
            FilmFixture.film(300)
                .cut(100, 200)
                .face(
                    0,
                    0,
                    100,
                    FilmFixture.box(.5, .4, .5),
                    f -> FilmFixture.feeling(Emotion.SAD, .9))
                .face(
                    1,
                    200,
                    300,
                    FilmFixture.box(.5, .4, .2),
                    f -> FilmFixture.feeling(Emotion.HAPPY, .9)));
    assertEquals(3, shots.size());
    assertEquals(Emotion.SAD, shots.get(0).dominant());
    assertEquals(Emotion.NEUTRAL, shots.get(1).dominant());
    assertEquals(Emotion.HAPPY, shots.get(2).dominant());
    assertTrue(shots.get(0).valence() < -.3 && shots.get(2).valence() > .3, shots.toString());
    assertEquals(
        List.of(ShotScale.CLOSE_UP, ShotScale.UNKNOWN, ShotScale.MEDIUM),
        shots.stream().map(ShotProfile::scale).toList());
  }

  @Test
  void all_faceThatCheersUp_rises() {
    ShotProfile shot =
        profiles(
                FilmFixture.film(200)
                    .face(
                        0,
                        0,
                        200,
                        FilmFixture.box(.5, .4, .5),
                        f -> FilmFixture.feeling(Emotion.HAPPY, f / 220.0)))
            .get(0);
    assertEquals(TrendKind.RISING, shot.trend());
  }

  @Test
  void all_places_areNamedWhereTheyAreClear() {
    List<ShotProfile> shots =
        profiles(
            FilmFixture.film(300).cut(100, 200).place("kitchen", 0, 100).place("street", 200, 300));
    assertEquals(
        List.of(Optional.of("kitchen"), Optional.empty(), Optional.of("street")),
        shots.stream().map(ShotProfile::scene).toList());
  }

  @Test
  void all_facesThatCannotBeTold_areUnsure() {
    List<ShotProfile> shots =
        profiles(
            FilmFixture.film(300)
                .cut(100, 200)
                .face(0, 0, 100, FilmFixture.box(.5, .4, .5), f -> EmotionScores.NONE)
                .face(
                    1,
                    100,
                    200,
                    FilmFixture.box(.5, .4, .5),
                    f -> EmotionScores.of(.2, .15, .2, .15, .1, .1, .1)));
    assertEquals(List.of(true, true, false), shots.stream().map(ShotProfile::unsure).toList());
    assertEquals(Emotion.NEUTRAL, shots.get(0).dominant());
    assertEquals(Emotion.NEUTRAL, shots.get(1).dominant());
  }

  @Test
  void all_unsureFace_hasLessConfidence() {
    FilmFixture sure =
        FilmFixture.film(100)
            .face(
                0, 0, 100, FilmFixture.box(.5, .4, .5), f -> FilmFixture.feeling(Emotion.SAD, .9));
    FilmFixture unsure =
        FilmFixture.film(100)
            .face(
                0,
                0,
                100,
                FilmFixture.box(.5, .4, .5),
                f -> EmotionScores.of(.2, .15, .2, .15, .1, .1, .1));
    FilmFixture unread =
        FilmFixture.film(100).face(0, 0, 100, FilmFixture.box(.5, .4, .5), f -> EmotionScores.NONE);
    double most = profiles(sure).get(0).confidence();
    double less = profiles(unsure).get(0).confidence();
    assertTrue(most > less + .1, most + " and " + less);
    assertTrue(less > profiles(unread).get(0).confidence());
  }

  @Test
  void all_faceTurnedAwayForMostOfTheShot_isNamedByTheRest() {
    ShotProfile shot =
        profiles(
                FilmFixture.film(300)
                    .face(
                        0,
                        0,
                        300,
                        FilmFixture.box(.5, .4, .5),
                        f -> f < 180 ? EmotionScores.NONE : FilmFixture.feeling(Emotion.HAPPY, .9)))
            .get(0);
    assertEquals(Emotion.HAPPY, shot.dominant());
    assertFalse(shot.unsure());
  }

  @Test
  void all_setting_isTheMeanOverTheShotsClearFrames() {
    Map<String, Double> street = Map.of("street", .6, "city", .4, "interior", .1, "night", .9);
    Map<String, Double> city = Map.of("street", .2, "city", .8, "interior", .1, "night", .8);
    Map<String, Double> office = Map.of("office", 1.0, "interior", 1.0, "night", .9);
    List<ShotProfile> shots =
        profiles(
            FilmFixture.film(200)
                .mix(BoundaryType.DISSOLVE, 90, 110)
                .said(10, street)
                .said(60, city)
                .said(95, office)
                .said(150, office));
    Setting outside = shots.get(0).setting();
    assertEquals(.6, outside.places().get("city"), 1e-9);
    assertFalse(outside.places().containsKey("office"), "seen while the shots mix");
    assertEquals(Optional.of("city"), shots.get(0).scene());
    assertEquals(Optional.of("EXT. CITY - NIGHT"), shots.get(0).heading());
    assertEquals(Optional.empty(), shots.get(1).setting().night(), "indoors nobody can tell");
    assertEquals(Optional.of("INT. OFFICE"), shots.get(1).heading());
  }

  @Test
  void all_placeBehindAFaceFromNearBy_isNotNamed() {
    ShotProfile shot =
        profiles(
                FilmFixture.film(100)
                    .said(10, Map.of("street", .9, "interior", .1))
                    .face(
                        0,
                        0,
                        100,
                        FilmFixture.box(.5, .4, .5),
                        f -> FilmFixture.feeling(Emotion.SAD, .9)))
            .get(0);
    assertEquals(Optional.empty(), shot.scene());
    assertEquals(.9, shot.setting().places().get("street"), 1e-9);
  }

  @Test
  void all_placesThatDisagree_areNotNamed() {
    ShotProfile shot =
        profiles(
                FilmFixture.film(100)
                    .said(10, Map.of("street", .9, "sea", .1))
                    .said(50, Map.of("sea", .55, "glacier", .45)))
            .get(0);
    assertEquals(Optional.empty(), shot.scene());
    assertEquals(.45, shot.setting().places().get("street"), 1e-9);
  }

  @Test
  void all_shotShorterThanASample_stillHasAProfile() {
    assertEquals(4, profiles(FilmFixture.film(100).cut(51, 52, 54)).size());
  }

  @ParameterizedTest
  @CsvSource({
    ".8, EXTREME_CLOSE_UP",
    ".55, CLOSE_UP",
    ".31, MEDIUM_CLOSE_UP",
    ".19, MEDIUM",
    ".125, MEDIUM_LONG",
    ".09, LONG"
  })
  void scaleOf_faceHeight_namesTheScale(double height, ShotScale scale) {
    assertEquals(scale, ShotScales.of(height));
  }
}
