package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.core.model.CatalogueEntry;
import dev.kuleshov.core.model.ModelStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** What an analysis depends on beside the film: how analysers work, and which models were there. */
final class AnalysisKey {

  /** Rises whenever an analyser's results change, so that older analyses are made again. */
  private static final int ANALYSERS = 1;

  private static final int DIGITS = 16;

  private AnalysisKey() {}

  static String of(ModelStore models, List<FrameClassifier> classifiers) {
    MessageDigest digest = ContentHash.sha256();
    add(digest, "analysers " + ANALYSERS);
    for (CatalogueEntry entry : models.catalogue().models()) {
      add(digest, entry.sha256() + " " + models.find(entry.name()).isPresent());
    }
    for (FrameClassifier classifier : classifiers) {
      add(digest, classifier.id() + " " + classifier.labels());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void add(MessageDigest digest, String part) {
    digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
