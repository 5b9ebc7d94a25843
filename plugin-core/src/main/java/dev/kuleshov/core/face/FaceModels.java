package dev.kuleshov.core.face;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.core.model.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Chooses among the models that are there, and tells what is missing without giving up. */
final class FaceModels {

  private static final String YUNET = "face/yunet_s_640_640.onnx";
  private static final String TINY = "face/tiny_face_detector.pt";
  static final String EXPRESSION = "face/emotion.knet";

  private final ModelStore models;
  private final List<Finding> findings = new ArrayList<>();

  FaceModels(ModelStore models) {
    this.models = models;
  }

  /** Returns whether there is any detector file, without reading it. */
  boolean anyDetector() {
    return models.find(YUNET).or(() -> models.find(TINY)).isPresent();
  }

  /** Loads the best detector and the expression net; empty where faces can't be found at all. */
  Optional<FaceReader> load() {
    Optional<FaceDetector> detector =
        open(models.find(YUNET), YuNetDetector::load).map(FaceDetector.class::cast).or(this::tiny);
    if (detector.isEmpty()) {
      tellNoDetector();
      return Optional.empty();
    }
    Optional<ExpressionNet> net = open(models.findOwn(EXPRESSION), ExpressionNet::load);
    if (net.isEmpty()) {
      findings.add(
          Finding.warning(
              "faces.unread",
              "Faces were found but their expressions were not read, for want of the model "
                  + EXPRESSION
                  + "; emotion comes from motion and sound alone."));
    }
    return Optional.of(new FaceReader(detector.get(), net));
  }

  void tellNoDetector() {
    findings.add(
        Finding.warning(
            "faces.unseen",
            "No faces were looked for, for want of the model "
                + TINY
                + "; emotion comes from motion and sound alone."));
  }

  private Optional<FaceDetector> tiny() {
    return open(models.find(TINY), TinyDetector::load).map(FaceDetector.class::cast);
  }

  private <T> Optional<T> open(Optional<Path> file, Function<Path, T> loader) {
    try {
      return file.map(loader);
    } catch (KuleshovException e) {
      findings.add(Finding.warning(e.code(), e.getMessage()));
      return Optional.empty();
    }
  }

  /** Returns what was missing. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
