package dev.kuleshov.core.evaluation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param data a folder or zip of {@code split/class/picture}
 * @param split which pictures; if absent {@code test} where there is one, else {@code validation}
 * @param model the net
 * @param mirrored whether to average over each picture and its mirror image
 * @param seen what to do about pictures that the net was trained on
 */
public record EvaluationRequest(
    Path data, Optional<String> split, Path model, boolean mirrored, Seen seen) {

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
