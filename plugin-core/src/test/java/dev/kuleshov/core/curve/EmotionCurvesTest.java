package dev.kuleshov.core.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EmotionCurvesTest {

  private static final int HOUR = 3600 * 25;

  @Test
  void draw_noFrame_isEmpty() {
    assertEquals(EmotionCurve.EMPTY, draw(FilmFixture.film(0)));
  }

  @Test
  void draw_oneFrame_hasOneSampleAndOneProfile() {
    EmotionCurve curve = draw(FilmFixture.film(1));
    assertEquals(1, curve.samples().size());
    assertEquals(1, curve.shots().size());
    assertEquals(RationalTime.ZERO, curve.samples().get(0).time());
  }

  @Test
  void draw_anyRate_samplesFiveTimesASecond() {
    List<EmotionSample> samples = draw(FilmFixture.film(FrameRate.FPS_29_97, 60)).samples();
    assertEquals(10, samples.size());
    assertEquals(6, samples.get(1).frame());
    assertEquals(RationalTime.ofFrames(6, FrameRate.FPS_29_97), samples.get(1).time());
  }

  @Test
  void draw_nothingHappens_isFlatAtZero() {
    EmotionCurve curve = draw(FilmFixture.film(500));
    assertTrue(curve.samples().stream().allMatch(s -> s.valence() == 0 && s.arousal() == 0));
    assertTrue(curve.arc().isEmpty());
    assertEquals(
        List.of(TrendKind.FLAT), curve.trends().stream().map(trend -> trend.kind()).toList());
  }

  @Test
  void draw_face_isSeenInValenceEmotionsAndConfidence() {
    EmotionCurve curve =
        draw(
            FilmFixture.film(250)
                .face(
                    0,
                    0,
                    250,
                    FilmFixture.box(.5, .4, .4),
                    f -> FilmFixture.feeling(f < 125 ? Emotion.SAD : Emotion.HAPPY, .9)));
    EmotionSample sad = curve.samples().get(10);
    EmotionSample happy = curve.samples().get(40);
    assertTrue(sad.valence() < -.4 && happy.valence() > .5, sad + " and " + happy);
    assertEquals(Emotion.SAD, sad.emotions().dominant());
    assertEquals(1, happy.faces());
    assertTrue(happy.confidence() > .4, happy.toString());
  }

  @Test
  void draw_noFace_isLessSure() {
    EmotionSample faceless = draw(FilmFixture.film(250).sound()).samples().get(20);
    assertTrue(faceless.confidence() < .3, faceless.toString());
    assertTrue(faceless.emotions().isNone());
  }

  @Test
  void draw_twoFaces_followsTheLarger() {
    EmotionCurve curve =
        draw(
            FilmFixture.film(100)
                .face(
                    0,
                    0,
                    100,
                    FilmFixture.box(.3, .4, .5),
                    f -> FilmFixture.feeling(Emotion.SAD, .9))
                .face(
                    1,
                    0,
                    100,
                    FilmFixture.box(.8, .4, .15),
                    f -> FilmFixture.feeling(Emotion.HAPPY, .9)));
    EmotionSample sample = curve.samples().get(10);
    assertEquals(2, sample.faces());
    assertEquals(Emotion.SAD, sample.emotions().dominant());
    assertTrue(sample.valence() < -.3, sample.toString());
  }

  @Test
  void draw_faceInOneShot_doesNotLookIntoTheNext() {
    EmotionCurve curve =
        draw(
            FilmFixture.film(100)
                .cut(50)
                .face(
                    0,
                    0,
                    50,
                    FilmFixture.box(.5, .4, .5),
                    f -> FilmFixture.feeling(Emotion.SAD, 1)));
    assertEquals(1, curve.samples().get(9).faces());
    assertEquals(0, curve.samples().get(10).faces());
    assertTrue(curve.samples().get(10).emotions().isNone());
  }

  @Test
  void draw_movementAndNoise_raiseArousal() {
    EmotionCurve curve =
        draw(
            FilmFixture.film(1500)
                .look(Look.MOTION, 1000, 1250, .8)
                .loud(0, 40, -45)
                .loud(40, 50, -12));
    assertTrue(curve.samples().get(225).arousal() > curve.samples().get(50).arousal() + .5);
    assertTrue(curve.trends().stream().anyMatch(t -> t.kind() == TrendKind.CLIMAX));
  }

  @Test
  void draw_fastCutting_raisesArousal() {
    FilmFixture film = FilmFixture.film(3000);
    for (long cut = 1500; cut < 2000; cut += 20) {
      film.cut(cut);
    }
    EmotionCurve curve = draw(film);
    assertTrue(curve.samples().get(350).arousal() > curve.samples().get(100).arousal() + .3);
  }

  @Test
  void draw_brightAndWarm_leansPleasantALittle() {
    EmotionCurve curve =
        draw(
            FilmFixture.film(500)
                .look(Look.BRIGHTNESS, 250, 500, .8)
                .look(Look.WARMTH, 250, 500, .3));
    double before = curve.samples().get(20).valence();
    double after = curve.samples().get(80).valence();
    assertTrue(after > before && after <= .3, before + " then " + after);
  }

  @Test
  void draw_shortClipOfAFace_behaves() {
    EmotionCurve curve =
        draw(
            FilmFixture.film(50)
                .face(
                    0,
                    0,
                    50,
                    FilmFixture.box(.5, .4, .5),
                    f -> FilmFixture.feeling(Emotion.HAPPY, .8)));
    assertEquals(10, curve.samples().size());
    assertEquals(Emotion.HAPPY, curve.shots().get(0).dominant());
    assertTrue(curve.arc().isEmpty());
  }

  @Test
  void draw_threeHours_isBoundedAndQuick() {
    FilmFixture film = FilmFixture.film(3 * HOUR).sound();
    for (long cut = 100; cut < 3 * HOUR; cut += 100) {
      film.cut(cut);
    }
    film.look(Look.MOTION, 0, 3 * HOUR, frame -> .3 + .3 * Math.sin(frame / 9000.0));
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          EmotionCurve curve = draw(film);
          assertTrue(curve.samples().size() <= 20_000);
          assertEquals(2700, curve.shots().size());
        });
  }

  @Test
  void draw_twice_isTheSame() {
    FilmFixture film =
        FilmFixture.film(300)
            .sound()
            .cut(100)
            .face(
                0, 0, 100, FilmFixture.box(.5, .4, .5), f -> FilmFixture.feeling(Emotion.SAD, .3));
    assertEquals(draw(film), draw(film));
  }

  private static EmotionCurve draw(FilmFixture film) {
    return EmotionCurves.draw(film.measurements());
  }
}
