package dev.kuleshov.core.net;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait for a server.
 *
 * @param silence the longest time without a single byte
 * @param whole the longest time for the whole answer
 */
public record Patience(Duration silence, Duration whole) {

  /** Checks that both are above zero. */
  public Patience {
    Objects.requireNonNull(silence, "silence");
    Objects.requireNonNull(whole, "whole");
    if (silence.isNegative() || silence.isZero() || whole.isNegative() || whole.isZero()) {
      throw new IllegalArgumentException("patience must be above zero");
    }
  }
}
