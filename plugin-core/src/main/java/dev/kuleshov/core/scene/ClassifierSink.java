package dev.kuleshov.core.scene;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.spi.FrameClassifier;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.media.FrameFormat;
import dev.kuleshov.core.media.FrameSink;
import dev.kuleshov.core.media.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/**
 * Shows one classifier a few frames of each shot, several at once.
 *
 * <p>A classifier that fails is asked no more and breaks nothing: it may be a stranger's.
 */
final class ClassifierSink implements FrameSink {

  private static final int BATCH = 8;

  private final FrameClassifier classifier;
  private final ScenePlan plan;
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Long> frames = new ArrayList<>();
  private final List<Classification> classifications = new ArrayList<>();
  private Optional<Finding> failure = Optional.empty();

  ClassifierSink(FrameClassifier classifier, DoubleSupplier change) {
    this.classifier = classifier;
    this.plan = new ScenePlan(change);
  }

  /** Asks for the classifier's size, whatever the shape of the film. */
  @Override
  public FrameFormat open(VideoStream video) {
    return new FrameFormat(classifier.width(), classifier.height(), FrameFormat.Layout.BGR);
  }

  @Override
  public boolean wants(long number, RationalTime time) {
    return failure.isEmpty() && plan.wants(time);
  }

  @Override
  public void accept(VideoFrame frame) {
    pictures.add(picture(frame));
    frames.add(frame.number());
    if (pictures.size() == BATCH) {
      classify();
    }
  }

  private static Picture picture(VideoFrame frame) {
    byte[] bgr = frame.pixels();
    byte[] rgb = new byte[frame.format().size()];
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = bgr[i + 2];
      rgb[i + 1] = bgr[i + 1];
      rgb[i + 2] = bgr[i];
    }
    return new Picture(frame.format().width(), frame.format().height(), rgb);
  }

  @Override
  public void finish() {
    if (!pictures.isEmpty()) {
      classify();
    }
  }

  private void classify() {
    try {
      List<float[]> scores = classifier.classify(List.copyOf(pictures));
      List<Classification> batch = new ArrayList<>();
      for (int i = 0; i < frames.size(); i++) {
        batch.add(new Classification(classifier.id(), frames.get(i), byLabel(scores.get(i))));
      }
      classifications.addAll(batch);
    } catch (CancelledException e) {
      throw e;
    } catch (KuleshovException e) {
      failure = Optional.of(Finding.warning(e.code(), e.getMessage()));
    } catch (RuntimeException e) {
      failure =
          Optional.of(
              Finding.warning(
                  "scene.failed",
                  "The frame classifier "
                      + classifier.id()
                      + " failed ("
                      + e
                      + ") and was left out; remove or update its plug-in."));
    }
    pictures.clear();
    frames.clear();
  }

  private Map<String, Double> byLabel(float[] scores) {
    Map<String, Double> named = new TreeMap<>();
    List<String> labels = classifier.labels();
    for (int i = 0; i < labels.size(); i++) {
      if (!(scores[i] >= 0 && scores[i] <= 1.001)) {
        throw new IllegalStateException("no probability of " + labels.get(i) + ": " + scores[i]);
      }
      named.put(labels.get(i), Math.min(1.0, scores[i]));
    }
    return named;
  }

  /** Returns what was said, in order of frames. */
  List<Classification> classifications() {
    return List.copyOf(classifications);
  }

  /** Returns why nothing more was said, if so. */
  Optional<Finding> failure() {
    return failure;
  }
}
