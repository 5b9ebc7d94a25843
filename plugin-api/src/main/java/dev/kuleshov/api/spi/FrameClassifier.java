package dev.kuleshov.api.spi;

import dev.kuleshov.api.media.Picture;
import java.util.List;

/**
 * Tells what a picture shows: the place, the weather, the kind of shot.
 *
 * <p>The classifier called {@link #SCENE} names the places of shots. Beside places it may have the
 * labels {@link #INTERIOR} and {@link #NIGHT}, which are no places but go with any.
 */
public interface FrameClassifier extends AutoCloseable {

  /** Id of the classifier whose labels are places. */
  String SCENE = "scene";

  /** Label of the scene classifier: how probably it is inside. */
  String INTERIOR = "interior";

  /** Label of the scene classifier: how probably it is dark outside. */
  String NIGHT = "night";

  /** Returns a stable id of lower-case words; {@link #SCENE} names places for shot profiles. */
  String id();

  /** Returns the labels, in the order of the scores; never empty. */
  List<String> labels();

  /** Returns the width that pictures should have, in pixels. */
  int width();

  /** Returns the height that pictures should have, in pixels. */
  int height();

  /**
   * Classifies pictures. May be called from one thread at a time.
   *
   * @param pictures pictures of {@link #width()} by {@link #height()}
   * @return for each picture one probability a label, in [0,1]
   * @throws dev.kuleshov.api.KuleshovException if the model cannot be run
   */
  List<float[]> classify(List<Picture> pictures);

  /** Lets go of the model; safe to call twice. */
  @Override
  void close();
}
