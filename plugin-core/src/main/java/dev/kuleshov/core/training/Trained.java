package dev.kuleshov.core.training;

import dev.kuleshov.api.Finding;
import dev.kuleshov.core.inference.NetFile;
import java.util.List;
import java.util.Set;

/**
 * What came of a training.
 *
 * @param net the net that was written
 * @param epochs what they came to
 * @param validation the names of the pictures that decided which net is the best
 * @param findings what was left out
 */
public record Trained(
    NetFile net, List<Epoch> epochs, Set<String> validation, List<Finding> findings) {

  /** Copies the collections. */
  public Trained {
    validation = Set.copyOf(validation);
    epochs = List.copyOf(epochs);
    findings = List.copyOf(findings);
  }
}
