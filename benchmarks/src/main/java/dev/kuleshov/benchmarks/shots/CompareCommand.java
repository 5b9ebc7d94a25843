package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.benchmarks.ProcessMeter;
import dev.kuleshov.benchmarks.Usage;
import dev.kuleshov.core.evaluation.shot.ShotScore;
import dev.kuleshov.core.evaluation.shot.ShotScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    description = {
      "Runs Kuleshov and its peers on films whose boundaries are known, in turn, and prints how",
      "right each is and what it costs."
    })
final class CompareCommand implements Callable<Integer> {

  /** By so many frames a cut may be off. */
  private static final int TOLERANCE = 2;

  private static final double USUAL_RATE = 25;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILMS",
      description = "Folders of films with truth beside them, or single-shot films.")
  private List<Path> places;

  @Option(names = "--launcher", required = true, description = "The program to measure.")
  private Path launcher;

  @Option(
      names = "--only",
      split = ",",
      description = "Which of kuleshov, content, adaptive, hash, transnet, scdet.")
  private List<String> only =
      List.of("kuleshov", "scdet", "content", "adaptive", "hash", "transnet");

  @Option(
      names = "--sensitivity",
      split = ",",
      description = "Run Kuleshov again with each of these.")
  private List<String> sensitivities = List.of();

  @Option(names = "--rounds", defaultValue = "1", description = "How often each is run.")
  private int rounds;

  @Option(names = "--no-speed", description = "Say nothing of costs.")
  private boolean noSpeed;

  @Option(
      names = "--peers",
      defaultValue = "target/peers",
      description = "Where the peers are, or are to be, installed.")
  private Path peers;

  @Option(
      names = "--python",
      defaultValue = "/usr/bin/python3",
      description = "The interpreter to install them with.")
  private Path python;

  @Option(names = "--verbose", description = "List what was missed and what was false.")
  private boolean verbose;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<LabelledFilm> films = new ArrayList<>();
    for (Path place : places) {
      films.addAll(LabelledFilm.in(place.toAbsolutePath()));
    }
    Map<Detector, Measured> results = new LinkedHashMap<>();
    detectors().forEach(detector -> results.put(detector, new Measured()));
    for (LabelledFilm film : films) {
      for (int round = 0; round < (noSpeed ? 1 : rounds); round++) {
        for (var entry : results.entrySet()) {
          measure(film, entry.getKey(), entry.getValue());
        }
      }
    }
    new ResultTable(results, films).print(System.out, !noSpeed);
    return 0;
  }

  private List<Detector> detectors() throws IOException, InterruptedException {
    PeerHome home = new PeerHome(peers, python);
    List<Detector> detectors = new ArrayList<>();
    Path ffmpeg = Path.of("ffmpeg");
    if (!noSpeed) {
      detectors.add(new Decoding(ffmpeg));
    }
    for (String name : only) {
      switch (name) {
        case "kuleshov" -> {
          detectors.add(new Kuleshov(launcher.toAbsolutePath(), List.of()));
          sensitivities.forEach(
              value ->
                  detectors.add(
                      new Kuleshov(launcher.toAbsolutePath(), List.of("--sensitivity", value))));
        }
        case "content", "adaptive", "hash" ->
            detectors.add(new SceneDetect(home.sceneDetect(), name));
        case "transnet" -> detectors.add(new TransNet(home.transNet()));
        case "scdet" -> detectors.add(new SceneFilter(ffmpeg));
        default -> throw new IOException("there is no detector " + name);
      }
    }
    return detectors;
  }

  private void measure(LabelledFilm film, Detector detector, Measured measured)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kuleshov-benchmark");
    try {
      Path output = folder.resolve("output");
      Usage usage =
          ProcessMeter.run(
              detector.command(film.file(), folder), Map.of("OMP_NUM_THREADS", "1"), output);
      double fps = film.truth().fps() > 0 ? film.truth().fps() : USUAL_RATE;
      List<Boundary> found = detector.found(output, folder, fps);
      ShotScore score = ShotScorer.score(found, film.truth(), TOLERANCE);
      measured.scored(film.name(), score);
      measured.cost(film.name(), usage);
      if (verbose) {
        tell(film, detector, score);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void tell(LabelledFilm film, Detector detector, ShotScore score) {
    score.missed().forEach(b -> tell(film, detector, "missed", b));
    score.falseOnes().forEach(b -> tell(film, detector, "false", b));
  }

  private static void tell(LabelledFilm film, Detector detector, String what, Boundary boundary) {
    System.err.printf(
        "%s, %s: %s %s %d–%d%n",
        film.name(), detector.name(), what, boundary.type(), boundary.start(), boundary.end());
  }
}
