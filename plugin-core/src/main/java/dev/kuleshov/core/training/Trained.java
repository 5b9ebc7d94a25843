package dev.kuleshov.core.training;

import dev.kuleshov.api.Finding;
import dev.kuleshov.core.inference.NetFile;
import java.util.List;

/**
 * What came of a training.
 *
 * @param net the net that was written
 * @param epochs what they came to
 * @param findings what was left out
 */
public record Trained(NetFile net, List<Epoch> epochs, List<Finding> findings) {

  /** Copies the lists. */
  public Trained {
    epochs = List.copyOf(epochs);
    findings = List.copyOf(findings);
  }
}
