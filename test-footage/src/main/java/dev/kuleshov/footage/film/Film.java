package dev.kuleshov.footage.film;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A film and what is true of it.
 *
 * @param file the film
 * @param truth what is true of it
 */
public record Film(Path file, FilmTruth truth) {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .create();

  /** Returns the file beside the film that holds its truth: {@code name.truth.json}. */
  public Path truthFile() {
    return truthFile(file);
  }

  void writeTruth() throws IOException {
    Files.writeString(truthFile(), GSON.toJson(truth) + "\n");
  }

  /**
   * Reads a film's truth from beside it.
   *
   * @param file the film
   */
  public static Film at(Path file) throws IOException {
    return new Film(file, GSON.fromJson(Files.readString(truthFile(file)), FilmTruth.class));
  }

  private static Path truthFile(Path film) {
    String name = film.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return film.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".truth.json");
  }
}
