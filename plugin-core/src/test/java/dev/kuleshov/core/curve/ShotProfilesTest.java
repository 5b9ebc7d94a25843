package dev.kuleshov.core.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.util.List;
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
