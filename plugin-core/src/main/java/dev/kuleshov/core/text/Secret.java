package dev.kuleshov.core.text;

import java.util.Objects;

/** A key that must never be seen: however it is printed, it shows stars. */
public final class Secret {

  /** What stands where a key stood. */
  private static final String STARS = "***";

  private final String value;

  /**
   * Keeps a key.
   *
   * @param value the key; surrounding spaces are dropped
   */
  public Secret(String value) {
    this.value = value.strip();
  }

  /** Returns the key itself, for the one place that sends it. */
  String reveal() {
    return value;
  }

  /** Returns a text with stars wherever the key stands in it: servers quote keys in errors. */
  String hide(String text) {
    return value.isEmpty() ? text : text.replace(value, STARS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value);
  }

  @Override
  public String toString() {
    return STARS;
  }
}
