package dev.kuleshov.core.text;

import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.core.model.CatalogueEntry;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.net.Web;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the language model that the user set up. */
public final class TextGenerators {

  /** The smallest model of the catalogue that follows instructions in Chinese and English. */
  private static final String RECOMMENDED = "text/qwen2.5-1.5b-instruct-q4_k_m.gguf";

  private TextGenerators() {}

  /**
   * Returns the user's language model.
   *
   * @param settings what the user said
   * @param plugins text generators of third parties
   * @param store knows the model files
   * @param cache where native libraries are unpacked
   * @return the model, to be closed; empty if the user has none
   * @throws MissingModelException if the user named one that is not here
   */
  public static Optional<TextGenerator> find(
      LanguageSettings settings, List<TextGenerator> plugins, ModelStore store, Path cache) {
    if (settings.url().isPresent()) {
      return Optional.of(new OpenAiGenerator(settings, new Web(System::getenv)));
    }
    return settings
        .model()
        .map(
            name ->
                plugins.stream()
                    .filter(plugin -> plugin.id().equals(name))
                    .findFirst()
                    .orElseGet(
                        () -> new LocalGenerator(file(name, store), cache, settings.patience())));
  }

  /**
   * Returns the error that a user without a language model gets.
   *
   * @param store knows the models that could be fetched
   */
  public static MissingModelException missing(ModelStore store) {
    CatalogueEntry entry = store.catalogue().named(RECOMMENDED);
    return new MissingModelException(
        "llm.missing",
        ("This needs a language model: name a server in KULESHOV_LLM_URL, or get %s (%s, %s) with: %s"
                + " and set KULESHOV_LLM_MODEL=%s.")
            .formatted(entry.name(), entry.size(), entry.licence(), entry.command(), entry.name()));
  }

  private static Path file(String name, ModelStore store) {
    if (store.catalogue().find(name).isPresent()) {
      return store.require(name);
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      return store.require(store.catalogue().named(name).name());
    }
    return file;
  }
}
