package dev.kuleshov.api.suggest;

import java.util.List;
import java.util.Objects;

/**
 * One heuristic's word on a candidate.
 *
 * @param heuristic the heuristic's id
 * @param term what it speaks for
 * @param score how well the cut would do, in [-1,1]
 * @param confidence how sure the heuristic is of its evidence, in [0,1]
 * @param veto whether the candidate must not be suggested, whatever others say
 * @param text one plain sentence that an editor would say
 * @param frames the frames that show it, in order
 */
public record Reason(
    String heuristic,
    MurchTerm term,
    double score,
    double confidence,
    boolean veto,
    String text,
    List<Long> frames) {

  /** Checks the ranges and copies the list. */
  public Reason {
    Objects.requireNonNull(heuristic, "heuristic");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(text, "text");
    frames = List.copyOf(frames);
    if (!(Math.abs(score) <= 1 && confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("out of range: " + score + ", " + confidence);
    }
  }
}
