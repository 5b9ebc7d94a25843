package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.api.spi.TextGenerator;
import dev.kuleshov.core.captions.CaptionFormats;
import dev.kuleshov.core.heuristic.Heuristics;
import dev.kuleshov.core.timeline.TimelineFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Every service that was found, Kuleshov's own and those of plug-ins.
 *
 * @param heuristics editing rules
 * @param timelines timeline formats
 * @param captions caption formats
 * @param classifiers frame classifiers of plug-ins, in order of their ids
 * @param generators text generators of plug-ins, in order of their ids
 * @param findings plug-ins that could not be loaded
 */
record Services(
    Heuristics heuristics,
    TimelineFormats timelines,
    CaptionFormats captions,
    List<FrameClassifier> classifiers,
    List<TextGenerator> generators,
    List<Finding> findings) {

  static Services load(ClassLoader loader) {
    List<Finding> findings = new ArrayList<>();
    Heuristics heuristics = Heuristics.load(loader);
    findings.addAll(heuristics.findings());
    return new Services(
        heuristics,
        TimelineFormats.load(loader),
        CaptionFormats.load(loader),
        found(FrameClassifier.class, FrameClassifier::id, loader, findings),
        found(TextGenerator.class, TextGenerator::id, loader, findings),
        findings);
  }

  private static <T> List<T> found(
      Class<T> service, Function<T, String> id, ClassLoader loader, List<Finding> findings) {
    List<T> found = new ArrayList<>();
    try {
      ServiceLoader.load(service, loader).forEach(found::add);
    } catch (ServiceConfigurationError e) {
      findings.add(
          Finding.warning(
              "plugin.unloadable",
              "A " + service.getSimpleName() + " could not be loaded: " + e.getMessage()));
    }
    found.sort(Comparator.comparing(id));
    return List.copyOf(found);
  }

  /**
   * Lists every service.
   *
   * @param looking the classifiers in use, the scene net among them
   */
  List<Plugin> list(List<FrameClassifier> looking) {
    List<Plugin> plugins = new ArrayList<>();
    heuristics.rules().forEach(rule -> plugins.add(plugin("heuristic", rule.id(), rule)));
    timelines.all().forEach(format -> plugins.add(plugin("timeline-format", format.id(), format)));
    captions.all().forEach(format -> plugins.add(plugin("caption-format", format.id(), format)));
    looking.forEach(c -> plugins.add(plugin("frame-classifier", c.id(), c)));
    generators.forEach(g -> plugins.add(plugin("text-generator", g.id(), g)));
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
