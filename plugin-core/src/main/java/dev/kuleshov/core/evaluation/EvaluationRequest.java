package dev.kuleshov.core.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What to measure.
 *
 * @param data a folder or zip of {@code split/class/picture}
 * @param split which pictures; if absent {@code test} where there is one, else {@code validation}
 * @param only which of the split's pictures, by their names in the data; empty for all
 * @param model the net
 * @param mirrored whether to average over each picture and its mirror image
 * @param seen what to do about pictures that the net was trained on
 */
public record EvaluationRequest(
    Path data, Optional<String> split, Set<String> only, Path model, boolean mirrored, Seen seen) {

  /** Copies the set. */
  public EvaluationRequest {
    only = Set.copyOf(only);
  }

  /** What to do about pictures that the net was trained on. */
  public enum Seen {
    /** Measure nothing: the figures would be worth nothing. */
    REFUSE,
    /** Leave them out. */
    LEAVE_OUT,
    /** Count them, and say so in the report. */
    COUNT
  }
}
