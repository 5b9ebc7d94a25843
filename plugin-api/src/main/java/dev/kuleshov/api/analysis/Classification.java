package dev.kuleshov.api.analysis;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a {@link dev.kuleshov.api.spi.FrameClassifier} said of one frame.
 *
 * @param classifier its id, such as {@code scene}
 * @param frame the frame
 * @param scores probability of each label, in [0,1]; kept in the order of the labels' names
 */
public record Classification(String classifier, long frame, Map<String, Double> scores) {

  /** Checks for nulls and copies the map. */
  public Classification {
    Objects.requireNonNull(classifier, "classifier");
    scores = java.util.Collections.unmodifiableMap(new TreeMap<>(scores));
  }
}
