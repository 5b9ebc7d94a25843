package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.core.document.AnalysisDocument;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Analyses that were made before, found by what the file contains and by what it was analysed with.
 */
final class AnalysisCache {

  private final TextCache documents;

  AnalysisCache(Path folder) {
    documents = new TextCache(folder.resolve("analysis"));
  }

  /**
   * Returns what is kept under a key.
   *
   * @param key content hash and the hash of what else the analysis depends on
   */
  Optional<Analysis> find(String key) {
    return documents.find(key, AnalysisDocument::read);
  }

  /**
   * Keeps an analysis.
   *
   * @param key as in {@link #find}
   * @param document what {@link AnalysisDocument} wrote
   */
  void keep(String key, String document) {
    documents.keep(key, document);
  }
}
