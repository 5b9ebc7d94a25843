package dev.kuleshov.core.training.shot;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.document.ShotTruth;
import dev.kuleshov.core.media.DecodePass;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.VideoFrame;
import dev.kuleshov.core.shot.ShotDetector;
import dev.kuleshov.core.shot.ShotJudge;
import dev.kuleshov.core.shot.ShotSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Watches composed films and writes down every doubtful place with what it really is. */
final class ExampleCollector {

  private final List<Example> examples = new ArrayList<>();

  /** Returns what was collected. */
  List<Example> examples() {
    return examples;
  }

  /** Watches a composed film. */
  void watch(ComposedFilm film) {
    detect(film, recorder(film.boundaries(), place -> true));
  }

  /** Watches a real film; what is ambiguous teaches nothing. */
  void watch(Path file, ShotTruth truth) {
    List<Boundary> boundaries = new ArrayList<>(truth.gradual());
    truth.hardCuts().forEach(cut -> boundaries.add(Boundary.cut(cut, 1)));
    ShotJudge recorder =
        recorder(
            boundaries,
            place -> truth.ambiguous().stream().noneMatch(span -> span.near(place.start(), 2)));
    DecodePass.run(
        MediaProbe.probe(file),
        List.of(new ShotDetector(ShotSettings.BALANCED, recorder)),
        List.of(),
        JobMonitor.NONE);
  }

  private ShotJudge recorder(List<Boundary> truth, Predicate<Boundary> clear) {
    return (place, dossier) -> {
      if (clear.test(place)) {
        examples.add(new Example(dossier, Example.label(place, truth)));
      }
      return place;
    };
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
