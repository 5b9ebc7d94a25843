package dev.kuleshov.core.model;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The models that Kuleshov knows of.
 *
 * @param models in the order of their names
 */
public record Catalogue(List<CatalogueEntry> models) {

  /** Copies the list. */
  public Catalogue {
    models = List.copyOf(models);
  }

  /** Returns the catalogue that belongs to this version. */
  public static Catalogue own() {
    try (Reader reader =
        new InputStreamReader(
            Catalogue.class.getResourceAsStream("catalogue.json"), StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Catalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the model catalogue is missing from the program", e);
    }
  }

  /**
   * Returns what is known of a model.
   *
   * @param name logical name
   */
  public Optional<CatalogueEntry> find(String name) {
    return models.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }
}
