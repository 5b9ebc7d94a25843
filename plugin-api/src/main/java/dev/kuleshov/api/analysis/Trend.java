package dev.kuleshov.api.analysis;

import dev.kuleshov.api.time.TimeRange;
import java.util.Objects;

/**
 * A named stretch of the film's emotion curve.
 *
 * @param kind what happens
 * @param range where; a turning point is a range around it
 */
public record Trend(TrendKind kind, TimeRange range) {

  /** Checks for nulls. */
  public Trend {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(range, "range");
  }
}
