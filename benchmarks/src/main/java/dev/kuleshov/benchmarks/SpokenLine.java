package dev.kuleshov.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A line of the speech synthesiser with its truth, as {@code test-footage/tools/speak.py} writes
 * it.
 *
 * @param name of the sound file, without extension
 * @param words in order
 */
record SpokenLine(String name, List<Spoken> words) {

  /**
   * A word.
   *
   * @param word as written
   * @param start milliseconds from the file's beginning
   */
  record Spoken(String word, long start) {}

  /** The file's own names. */
  private record Row(String line, List<Spoken> words) {}

  static List<SpokenLine> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return Arrays.stream(new Gson().fromJson(reader, Row[].class))
          .map(row -> new SpokenLine(row.line(), row.words()))
          .toList();
    }
  }
}
