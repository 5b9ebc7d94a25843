package dev.kuleshov.footage.contract;

import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import java.util.LinkedHashMap;
import java.util.Map;

/** Films in which a rule meets what it may meet: much, little, and nothing at all. */
final class ContractFilms {

  private ContractFilms() {}

  static Map<String, Evidence> all() {
    Map<String, Evidence> films = new LinkedHashMap<>();
    films.put("no frame", FilmFixture.film(0).evidence());
    films.put("one frame", FilmFixture.film(1).evidence());
    films.put("black and silent", FilmFixture.film(120).black(0, 120).evidence());
    films.put("sound that outlasts the picture", FilmFixture.film(50).speech(.2, 9).evidence());
    films.put("one face", face().evidence());
    films.put("dialogue", dialogue().evidence());
    films.put("edit of a dialogue", dialogue().edit().evidence());
    films.put("music video", music().evidence());
    return films;
  }

  private static FilmFixture face() {
    return FilmFixture.film(FrameRate.FPS_29_97, 120)
        .face(
            0,
            0,
            120,
            FilmFixture.box(.5, .4, .5),
            frame -> FilmFixture.feeling(Emotion.HAPPY, frame < 40 || frame > 90 ? .1 : .9))
        .mood(frame -> frame < 40 ? 0 : .6, frame -> frame < 40 ? 0 : .4);
  }

  private static FilmFixture dialogue() {
    return FilmFixture.film(900)
        .cut(200, 420, 640)
        .speech(.5, 3.5)
        .speech(4.6, 7.5)
        .silence(9, 15)
        .speech(17.5, 24.8)
        .speech(26.4, 30)
        .still(210, 380)
        .place("kitchen", 0, 420)
        .place("street", 420, 900)
        .face(0, 0, 200, FilmFixture.box(.3, .4, .3), .6, f -> FilmFixture.feeling(Emotion.SAD, .7))
        .face(
            1,
            430,
            640,
            FilmFixture.box(.7, .4, .2),
            -.6,
            f -> FilmFixture.feeling(Emotion.ANGRY, f > 520 ? .9 : .1))
        .trend(TrendKind.CLIMAX, 21, 23);
  }

  private static FilmFixture music() {
    return FilmFixture.film(FrameRate.FPS_50, 1500)
        .cut(130, 260)
        .mix(BoundaryType.DISSOLVE, 500, 530)
        .cut(900, 910)
        .beat(120, .9)
        .look(Look.PAN_X, 0, 130, .4)
        .look(Look.PAN_X, 130, 260, -.4)
        .look(Look.PAN_X, 1000, 1100, frame -> frame % 2 == 0 ? .9 : -.9)
        .look(Look.MOTION, 300, 500, .7)
        .look(Look.SHARPNESS, 550, 620, .05)
        .black(905, 908)
        .mood(frame -> Math.sin(frame / 100.0), frame -> Math.cos(frame / 150.0));
  }
}
