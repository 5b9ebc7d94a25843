package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.spi.FrameClassifier;
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
 * @param captions subtitle formats, in order of their ids
 * @param classifiers frame classifiers, in order of their ids
 * @param findings plug-ins that could not be loaded
 */
record Services(
    Heuristics heuristics,
    TimelineFormats timelines,
    List<CaptionFormat> captions,
    List<FrameClassifier> classifiers,
    List<Finding> findings) {

  static Services load(ClassLoader loader) {
    List<Finding> findings = new ArrayList<>();
    Heuristics heuristics = Heuristics.load(loader);
    findings.addAll(heuristics.findings());
    return new Services(
        heuristics,
        TimelineFormats.load(loader),
        all(CaptionFormat.class, CaptionFormat::id, "A subtitle format", loader, findings),
        all(FrameClassifier.class, FrameClassifier::id, "A frame classifier", loader, findings),
        findings);
  }

  private static <S> List<S> all(
      Class<S> service,
      Function<S, String> id,
      String name,
      ClassLoader loader,
      List<Finding> findings) {
    List<S> found = new ArrayList<>();
    try {
      ServiceLoader.load(service, loader).forEach(found::add);
    } catch (ServiceConfigurationError e) {
      findings.add(
          Finding.warning("plugin.unloadable", name + " could not be loaded: " + e.getMessage()));
    }
    found.sort(Comparator.comparing(id));
    return List.copyOf(found);
  }

  List<Plugin> list() {
    List<Plugin> plugins = new ArrayList<>();
    heuristics.rules().forEach(rule -> plugins.add(plugin("heuristic", rule.id(), rule)));
    timelines.all().forEach(format -> plugins.add(plugin("timeline-format", format.id(), format)));
    captions.forEach(format -> plugins.add(plugin("caption-format", format.id(), format)));
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
