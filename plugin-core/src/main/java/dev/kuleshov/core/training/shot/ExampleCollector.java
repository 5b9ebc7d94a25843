package dev.kuleshov.core.training.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.VideoFrame;
import dev.kuleshov.core.shot.ShotDetector;
import dev.kuleshov.core.shot.ShotJudge;
import dev.kuleshov.core.shot.ShotSettings;
import java.util.ArrayList;
import java.util.List;

/** Watches composed films and writes down every doubtful place with what it really is. */
final class ExampleCollector {

  private final List<Example> examples = new ArrayList<>();

  /** Returns what was collected. */
  List<Example> examples() {
    return examples;
  }

  /** Watches a film. */
  void watch(ComposedFilm film) {
    List<Boundary> truth = film.boundaries();
    detect(
        film,
        (place, dossier) -> {
          examples.add(new Example(dossier, Example.label(place, truth)));
          return place;
        });
  }

  /** Finds a composed film's boundaries without writing the film to a file. */
  static List<Boundary> detect(ComposedFilm film, ShotJudge judge) {
    ShotDetector detector = new ShotDetector(ShotSettings.BALANCED, judge);
    FrameFormat format = detector.open(stream(film));
    for (int frame = 0; frame < film.frames(); frame++) {
      RationalTime time = RationalTime.ofFrames(frame, film.rate());
      detector.accept(new VideoFrame(frame, time, format, film.paint(frame)));
    }
    detector.finish();
    return detector.boundaries();
  }

  private static VideoStream stream(ComposedFilm film) {
    FrameRate rate = film.rate();
    return new VideoStream(
        0,
        "rawvideo",
        film.width(),
        film.height(),
        rate,
        false,
        AspectRatio.SQUARE,
        0,
        false,
        "bgr24",
        8,
        ColorRange.FULL);
  }
}
