package dev.kuleshov.core.suggest;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.suggest.EditPlan;
import java.util.List;
import java.util.Objects;

/**
 * A rough cut and what could not be done in it.
 *
 * @param plan the cut
 * @param findings a target length that could not be met, a film that would have nothing left
 */
public record Planned(EditPlan plan, List<Finding> findings) {

  /** Checks for nulls and copies the list. */
  public Planned {
    Objects.requireNonNull(plan, "plan");
    findings = List.copyOf(findings);
  }
}
