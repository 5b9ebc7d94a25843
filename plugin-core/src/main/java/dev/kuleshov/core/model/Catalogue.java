package dev.kuleshov.core.model;

import com.google.gson.Gson;
import dev.kuleshov.api.UsageException;
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

  /**
   * Returns the model that a person means.
   *
   * @param name logical name, or its last part with or without the extension
   * @throws UsageException if no model or more than one is called that
   */
  public CatalogueEntry named(String name) {
    return find(name)
        .orElseGet(
            () -> {
              List<CatalogueEntry> close =
                  models.stream().filter(entry -> isShort(name, entry.name())).toList();
              if (close.size() != 1) {
                throw new UsageException(
                    "model.unknown",
                    "There is no model '" + name + "'; kuleshov models list names them all.");
              }
              return close.get(0);
            });
  }

  private static boolean isShort(String name, String full) {
    String file = full.substring(full.lastIndexOf('/') + 1);
    return name.equals(file) || name.equals(file.substring(0, file.lastIndexOf('.')));
  }
}
