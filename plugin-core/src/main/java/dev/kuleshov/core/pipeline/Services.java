package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.core.heuristic.Heuristics;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.scene.SceneClassifier;
import dev.kuleshov.core.timeline.TimelineFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Every service that was found, Kuleshov's own and those of plug-ins.
 *
 * @param heuristics editing rules
 * @param timelines timeline formats
 * @param classifiers frame classifiers, in order of their ids
 * @param findings plug-ins that could not be loaded
 */
record Services(
    Heuristics heuristics,
    TimelineFormats timelines,
    List<FrameClassifier> classifiers,
    List<Finding> findings) {

  private static final String SCENE_MODEL = "scene/scene.knet";

  static Services load(ClassLoader loader, ModelStore models) {
    List<Finding> findings = new ArrayList<>();
    Heuristics heuristics = Heuristics.load(loader);
    findings.addAll(heuristics.findings());
    return new Services(
        heuristics, TimelineFormats.load(loader), classifiers(loader, models, findings), findings);
  }

  /** A plug-in that names places takes the place of the built-in scene net. */
  private static List<FrameClassifier> classifiers(
      ClassLoader loader, ModelStore models, List<Finding> findings) {
    List<FrameClassifier> found = new ArrayList<>();
    try {
      ServiceLoader.load(FrameClassifier.class, loader).forEach(found::add);
    } catch (ServiceConfigurationError e) {
      findings.add(
          Finding.warning(
              "plugin.unloadable", "A frame classifier could not be loaded: " + e.getMessage()));
    }
    if (found.stream().noneMatch(one -> one.id().equals(FrameClassifier.SCENE))) {
      scene(models, findings).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(FrameClassifier::id));
    return List.copyOf(found);
  }

  private static Optional<FrameClassifier> scene(ModelStore models, List<Finding> findings) {
    Optional<Path> file = models.find(SCENE_MODEL);
    if (file.isEmpty()) {
      findings.add(
          Finding.warning(
              "scene.unseen", "Places were not named, for want of the model " + SCENE_MODEL + "."));
    }
    try {
      return file.map(SceneClassifier::read);
    } catch (KuleshovException e) {
      findings.add(Finding.warning(e.code(), e.getMessage()));
      return Optional.empty();
    }
  }

  List<Plugin> list() {
    List<Plugin> plugins = new ArrayList<>();
    heuristics.rules().forEach(rule -> plugins.add(plugin("heuristic", rule.id(), rule)));
    timelines.all().forEach(format -> plugins.add(plugin("timeline-format", format.id(), format)));
    classifiers.forEach(c -> plugins.add(plugin("frame-classifier", c.id(), c)));
    plugins.sort(Comparator.comparing(Plugin::service).thenComparing(Plugin::id));
    return plugins;
  }

  private static Plugin plugin(String service, String id, Object instance) {
    boolean own = instance.getClass().getClassLoader() == Services.class.getClassLoader();
    return new Plugin(service, id, own ? "built-in" : jar(instance));
  }

  private static String jar(Object instance) {
    var source = instance.getClass().getProtectionDomain().getCodeSource();
    return source == null
        ? "unknown"
        : String.valueOf(
            Path.of(java.net.URI.create(source.getLocation().toString())).getFileName());
  }
}
