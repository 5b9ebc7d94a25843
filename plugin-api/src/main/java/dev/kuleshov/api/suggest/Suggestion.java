package dev.kuleshov.api.suggest;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.List;
import java.util.Objects;

/**
 * A change to the edit that Kuleshov proposes.
 *
 * @param id unique within one report and the same for the same input, such as {@code s0012}
 * @param media which of the report's media it is about, counted from 0
 * @param candidate what to do and where, in frames
 * @param time when {@code candidate.frame()} is shown
 * @param range when {@code candidate.range()} is shown
 * @param score the Murch-weighted sum of the reasons, in [-1,1]
 * @param confidence how sure, in [0,1]
 * @param reasons why, the weightiest first
 */
public record Suggestion(
    String id,
    int media,
    Candidate candidate,
    RationalTime time,
    TimeRange range,
    double score,
    double confidence,
    List<Reason> reasons) {

  /** Checks the ranges and copies the list. */
  public Suggestion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(range, "range");
    reasons = List.copyOf(reasons);
    if (media < 0 || !(Math.abs(score) <= 1 && confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("out of range: " + score + ", " + confidence);
    }
  }

  /** Returns what to do. */
  public SuggestionKind kind() {
    return candidate.kind();
  }

  /** Returns the frame to put the playhead on. */
  public long frame() {
    return candidate.frame();
  }
}
