package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.core.document.ShotTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A film and the truth about its boundaries.
 *
 * @param file the film
 * @param truth where its boundaries are
 */
record LabelledFilm(Path file, ShotTruth truth) {

  private static final List<String> TRUTHS = List.of(".truth.json", ".cuts.json");

  /** Returns the file's name without its ending. */
  String name() {
    return stem(file);
  }

  /**
   * Finds the films of a folder that have a truth beside them: {@code NAME.truth.json} or {@code
   * NAME.cuts.json} in the same folder or in {@code ../truth}. A film given by itself and without
   * truth is taken for a single shot.
   *
   * @param place a folder or a film
   */
  static List<LabelledFilm> in(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(new LabelledFilm(place, truth(place).orElse(SINGLE_SHOT)));
    }
    List<LabelledFilm> films = new ArrayList<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean json = file.toString().endsWith(".json");
        Optional<ShotTruth> truth = json ? Optional.empty() : truth(file);
        truth.ifPresent(known -> films.add(new LabelledFilm(file, known)));
      }
    }
    return films;
  }

  private static final ShotTruth SINGLE_SHOT =
      new ShotTruth(0, List.of(), List.of(), List.of(), List.of(), List.of());

  private static Optional<ShotTruth> truth(Path film) throws IOException {
    Path folder = film.toAbsolutePath().getParent();
    for (Path place : List.of(folder, folder.resolveSibling("truth"))) {
      for (String ending : TRUTHS) {
        Path file = place.resolve(stem(film) + ending);
        if (Files.isRegularFile(file)) {
          return Optional.of(ShotTruth.read(Files.readString(file), file.toString()));
        }
      }
    }
    return Optional.empty();
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
