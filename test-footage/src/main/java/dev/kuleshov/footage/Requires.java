package dev.kuleshov.footage;

import java.nio.file.Path;

/**
 * Asks for what a test needs from outside the repository, and skips the test, saying why, where it
 * is not to be had.
 *
 * <p>A skip hides a fault as easily as it forgives a missing file: with {@code CI=true} something
 * missing from a folder that the environment does name is therefore a failure.
 */
public final class Requires {
  private static final Surroundings HERE =
      new Surroundings(System.getenv(), System.getProperty("kuleshov.home"));

  private Requires() {}

  /**
   * A file of the footage collection that {@code KULESHOV_FOOTAGE} names.
   *
   * @param relative path inside the collection, with forward slashes: {@code "video/x.mp4"}
   */
  public static Path footage(String relative) {
    return HERE.footage(relative);
  }

  /**
   * A model that ships in {@code models/} or lies in {@code KULESHOV_MODEL_HOME}; the first wins.
   *
   * @param relative path inside either folder, with forward slashes: {@code "vad/silero_vad.jit"}
   */
  public static Path model(String relative) {
    return HERE.model(relative);
  }

  /**
   * A program on the {@code PATH}.
   *
   * @param name file name without extension: {@code "melt"}
   */
  public static Path command(String name) {
    return HERE.command(name);
  }

  /**
   * A Python interpreter that has pysrt, webvtt-py, pycaption and ttconv, as {@code
   * KULESHOV_CAPTION_PYTHON} names it.
   */
  public static Path captionPython() {
    return HERE.captionPython();
  }

  /**
   * A Python interpreter that has OpenTimelineIO and its adapters, as {@code KULESHOV_OTIO_PYTHON}
   * names it.
   */
  public static Path otioPython() {
    return HERE.otioPython();
  }
}
