package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.scene.SceneClassifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The frame classifiers in use: those of plug-ins, and the scene net unless one of them names
 * places too. The net's file is read when it is first asked for: not every command looks at
 * pictures.
 */
final class Classifiers {

  /** Logical name of the scene net. */
  static final String SCENE_MODEL = "scene/scene.knet";

  private final ModelStore models;
  private final List<FrameClassifier> plugins;
  private List<FrameClassifier> all;
  private List<Finding> findings = List.of();

  Classifiers(ModelStore models, List<FrameClassifier> plugins) {
    this.models = models;
    this.plugins = List.copyOf(plugins);
  }

  /** Returns every classifier, in order of their ids. */
  synchronized List<FrameClassifier> all() {
    if (all == null) {
      List<FrameClassifier> found = new ArrayList<>(plugins);
      if (found.stream().noneMatch(one -> one.id().equals(FrameClassifier.SCENE))) {
        sceneNet().ifPresent(found::add);
      }
      found.sort(Comparator.comparing(FrameClassifier::id));
      all = List.copyOf(found);
    }
    return all;
  }

  private Optional<FrameClassifier> sceneNet() {
    Optional<Path> file = models.findOwn(SCENE_MODEL);
    if (file.isEmpty()) {
      findings =
          List.of(
              Finding.warning(
                  "scene.unseen",
                  "Places were not named, for want of the model " + SCENE_MODEL + "."));
    }
    try {
      return file.map(SceneClassifier::read);
    } catch (KuleshovException e) {
      findings = List.of(Finding.warning(e.code(), e.getMessage()));
      return Optional.empty();
    }
  }

  /** Returns what is missing or broken. */
  synchronized List<Finding> findings() {
    all();
    return findings;
  }
}
