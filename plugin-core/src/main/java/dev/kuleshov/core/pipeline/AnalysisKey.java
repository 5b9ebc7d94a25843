package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.core.model.CatalogueEntry;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.shot.ShotSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * What an analysis depends on beside the film: the analysers' code, which models were there, and
 * how shots were to be found.
 */
final class AnalysisKey {

  private static final int DIGITS = 16;

  private AnalysisKey() {}

  static String of(ModelStore models, List<FrameClassifier> classifiers, ShotSettings shots) {
    MessageDigest digest = ContentHash.sha256();
    add(digest, CodePrint.of(Analysis.class));
    add(digest, CodePrint.of(AnalysisKey.class));
    add(digest, shots.toString());
    for (CatalogueEntry entry : models.catalogue().models()) {
      add(digest, entry.sha256() + " " + models.find(entry.name()).isPresent());
    }
    for (FrameClassifier classifier : classifiers) {
      add(digest, classifier.id() + " " + CodePrint.of(classifier.getClass()));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void add(MessageDigest digest, String part) {
    digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
