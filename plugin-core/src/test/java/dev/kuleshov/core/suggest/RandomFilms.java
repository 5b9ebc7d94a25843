package dev.kuleshov.core.suggest;

import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import java.util.List;
import java.util.Random;

/** Films in which anything may happen anywhere, the same for the same seed. */
final class RandomFilms {

  private static final List<FrameRate> RATES =
      List.of(
          FrameRate.FPS_23_976,
          FrameRate.FPS_25,
          FrameRate.FPS_29_97,
          FrameRate.FPS_50,
          FrameRate.FPS_59_94);

  private RandomFilms() {}

  static Evidence film(long seed) {
    Random random = new Random(seed);
    FrameRate rate = RATES.get(random.nextInt(RATES.size()));
    int frames = 1 + random.nextInt(random.nextInt(4) == 0 ? 100 : 2500);
    FilmFixture film = FilmFixture.film(rate, frames);
    double seconds = frames / rate.perSecond();
    shots(film, frames, random);
    if (random.nextInt(4) > 0) {
      sound(film, seconds, random);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      long from = random.nextInt(frames);
      film.black(from, Math.min(frames, from + 1 + random.nextInt(60)));
    }
    film.look(Look.MOTION, 0, frames, frame -> random.nextInt(30) == 0 ? .8 : .01);
    film.look(Look.PAN_X, 0, frames, frame -> Math.sin(frame / 20.0) * .4);
    film.look(Look.SHARPNESS, 0, frames, frame -> frame % 300 < 40 ? .05 : .5);
    for (int track = 0; track < random.nextInt(6); track++) {
      face(film, track, frames, random);
    }
    if (random.nextBoolean()) {
      film.edit();
    }
    return film.style(Styles.named(Styles.names().get(random.nextInt(6))))
        .evidence(EmotionCurves::draw);
  }

  private static void shots(FilmFixture film, int frames, Random random) {
    long at = 0;
    while (true) {
      at += 1 + random.nextInt(random.nextInt(3) == 0 ? 12 : 300);
      if (at + 20 >= frames) {
        return;
      }
      if (random.nextInt(6) == 0) {
        film.mix(BoundaryType.DISSOLVE, at, at + 12);
        at += 12;
      } else {
        film.cut(at);
      }
    }
  }

  private static void sound(FilmFixture film, double seconds, Random random) {
    film.sound();
    double at = random.nextDouble() * 3 - .2;
    while (at < seconds) {
      double end = at + .2 + random.nextDouble() * 4;
      film.speech(Math.max(0, at), end);
      at = end + .05 + random.nextDouble() * (random.nextInt(5) == 0 ? 6 : 1.5);
      if (at - end > 1) {
        film.silence(end, at);
      }
    }
    if (random.nextBoolean()) {
      film.beat(90 + random.nextInt(60), random.nextDouble());
    }
  }

  private static void face(FilmFixture film, int track, int frames, Random random) {
    List<Emotion> emotions = List.of(Emotion.values());
    Emotion emotion = emotions.get(random.nextInt(emotions.size()));
    long from = random.nextInt(frames);
    long to = Math.min(frames, from + random.nextInt(400));
    double height = .1 + random.nextDouble() * .6;
    double x = .2 + random.nextDouble() * .6;
    double period = 20 + random.nextInt(80);
    film.face(
        track,
        from,
        to,
        FilmFixture.box(x, .5, height),
        random.nextDouble() * 2 - 1,
        frame -> FilmFixture.feeling(emotion, .5 - .5 * Math.cos(frame / period)));
  }
}
