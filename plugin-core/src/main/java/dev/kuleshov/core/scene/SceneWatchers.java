package dev.kuleshov.core.scene;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.core.media.FrameSink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Shows one film to every frame classifier; with none there is nothing to show. */
public final class SceneWatchers {

  private final List<ClassifierSink> sinks;

  /**
   * Makes the watchers for one film.
   *
   * @param classifiers who is asked; closed by their owner, not here
   * @param change how sure it is that the newest frame begins something new, in [0,1]
   */
  public SceneWatchers(List<FrameClassifier> classifiers, DoubleSupplier change) {
    this.sinks =
        classifiers.stream().map(classifier -> new ClassifierSink(classifier, change)).toList();
  }

  /** Returns one sink for each classifier, to be given to the decode pass. */
  public List<FrameSink> sinks() {
    return List.copyOf(sinks);
  }

  /** Returns what was said, in order of frames, then of classifiers. Call it after the pass. */
  public List<Classification> classifications() {
    return sinks.stream()
        .flatMap(sink -> sink.classifications().stream())
        .sorted(Comparator.comparingLong(Classification::frame))
        .toList();
  }

  /** Returns which classifiers failed. Call it after the pass. */
  public List<Finding> findings() {
    return sinks.stream().map(ClassifierSink::failure).flatMap(Optional::stream).toList();
  }
}
