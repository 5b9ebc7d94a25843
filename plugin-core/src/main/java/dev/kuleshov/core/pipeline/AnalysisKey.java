package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.core.document.ContentHash;
import dev.kuleshov.core.face.FaceWatcher;
import dev.kuleshov.core.model.CatalogueEntry;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.shot.ShotSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * What an analysis depends on beside the film: the analysers' code, which models were there, and
 * how shots were to be found.
 */
final class AnalysisKey {

  private static final int DIGITS = 16;

  /** Models that write words: an analysis is the same with and without them. */
  private static final List<String> NOT_WATCHING = List.of("speech/", "text/");

  /** Nets in whose place users may put their own. */
  private static final List<String> TRAINABLE =
      List.of(FaceWatcher.EXPRESSION_MODEL, Classifiers.SCENE_MODEL);

  private AnalysisKey() {}

  static String of(ModelStore models, List<FrameClassifier> classifiers, ShotSettings shots) {
    MessageDigest digest = ContentHash.sha256();
    add(digest, CodePrint.of(Analysis.class));
    add(digest, CodePrint.of(AnalysisKey.class));
    add(digest, shots.toString());
    for (CatalogueEntry entry : models.catalogue().models()) {
      if (NOT_WATCHING.stream().noneMatch(entry.name()::startsWith)) {
        add(digest, entry.sha256() + " " + models.find(entry.name()).isPresent());
      }
    }
    for (String net : TRAINABLE) {
      add(digest, net + " " + models.findOwn(net).map(AnalysisKey::content).orElse(""));
    }
    for (FrameClassifier classifier : classifiers) {
      add(digest, classifier.id() + " " + CodePrint.of(classifier.getClass()));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static String content(Path file) {
    try {
      return HexFormat.of().formatHex(ContentHash.sha256().digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new InputOutputException(
          "model.unreadable",
          "The model file " + file + " cannot be read; check its permissions.",
          e);
    }
  }

  private static void add(MessageDigest digest, String part) {
    digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
