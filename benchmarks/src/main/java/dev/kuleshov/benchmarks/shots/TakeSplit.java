package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.core.training.shot.TakePool;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which films and pictures a part of the work may see: nothing is in two parts. */
final class TakeSplit {

  private static final int TRAIN_PICTURES = 1200;
  private static final int OTHER_PICTURES = 200;

  /** Parts of the material. */
  enum Part {
    TRAIN,
    VALIDATION,
    TEST
  }

  @Option(
      names = "--films",
      required = true,
      description = "Folder of films with truth to take single shots from.")
  private Path films;

  @Option(
      names = "--pictures",
      required = true,
      description = "Zip file of split/class/picture with train and validation.")
  private Path pictures;

  @Option(
      names = "--splits",
      required = true,
      description = "Which film belongs to which part: train=NAME,NAME and so on.")
  private Path splits;

  /**
   * Reads a part's takes.
   *
   * @param width pixels that they are kept at
   * @param height pixels that they are kept at
   */
  TakePool pool(Part part, int width, int height) throws IOException {
    TakePool pool = new TakePool(width, height);
    for (LabelledFilm film : films(part)) {
      pool.addFilm(film.file(), film.truth());
    }
    switch (part) {
      case TRAIN -> pool.addPictures(pictures, "train", 0, 1, TRAIN_PICTURES);
      case VALIDATION -> pool.addPictures(pictures, "validation", 0, 2, OTHER_PICTURES);
      case TEST -> pool.addPictures(pictures, "validation", 1, 2, OTHER_PICTURES);
    }
    return pool;
  }

  /** Returns a part's films. */
  List<LabelledFilm> films(Part part) throws IOException {
    List<LabelledFilm> own = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(films)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (String name : names(part)) {
      for (Path file : files) {
        LabelledFilm film = LabelledFilm.in(file.toAbsolutePath()).get(0);
        if (film.name().equals(name)) {
          own.add(film);
        }
      }
    }
    return own;
  }

  private List<String> names(Part part) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(splits)) {
      properties.load(reader);
    }
    String names = properties.getProperty(part.name().toLowerCase(Locale.ROOT), "");
    return Arrays.asList(names.split(","));
  }
}
