package dev.kuleshov.benchmarks;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import java.util.List;
import java.util.Random;

/** A made-up film of two hours and two thousand shots: what is measured of it, not its pictures. */
final class LongFilm {

  private static final int FRAMES = 2 * 3600 * 25;
  private static final int SHOTS = 2000;
  private static final List<Emotion> EMOTIONS = List.of(Emotion.values());

  private LongFilm() {}

  /**
   * Makes an analysis of it.
   *
   * @param file a short film that stands for it on the disk
   * @param hash the file's content hash
   */
  static Analysis analysis(MediaInfo file, String hash) {
    Random random = new Random(1);
    FilmFixture film = FilmFixture.film(FRAMES).sound().beat(104, .7);
    int shot = FRAMES / SHOTS;
    for (int i = 1; i < SHOTS; i++) {
      film.cut((long) i * shot + random.nextInt(shot / 3));
    }
    double seconds = FRAMES / 25.0;
    for (double at = 2; at + 8 < seconds; at += 9) {
      film.speech(at, at + 2 + random.nextDouble() * 4);
    }
    film.look(Look.MOTION, 0, FRAMES, frame -> frame % 60 < 25 ? .3 : .01);
    for (int i = 0; i < SHOTS; i += 2) {
      long from = (long) i * shot;
      film.face(
          i,
          from,
          from + shot,
          FilmFixture.box(.3 + .4 * random.nextDouble(), .4, .35),
          frame -> FilmFixture.feeling(EMOTIONS.get((int) (from / shot) % EMOTIONS.size()), .7));
    }
    Measurements measured = film.measurements();
    MediaInfo info =
        new MediaInfo(
            file.file(),
            file.container(),
            measured.clock().duration(),
            file.video(),
            file.audio(),
            file.timecode());
    return new Analysis(info, hash, measured, EmotionCurves.draw(measured), List.of());
  }
}
