package dev.kuleshov.api.analysis;

import java.util.Arrays;

/**
 * A measurement taken at even steps (once a frame, ten times a second): an immutable list of
 * floats.
 */
public final class Series {

  private static final Series EMPTY = new Series(new float[0]);

  private final float[] values;

  private Series(float[] values) {
    this.values = values;
  }

  /**
   * Returns a series of these values.
   *
   * @param values copied
   */
  public static Series of(float... values) {
    return values.length == 0 ? EMPTY : new Series(values.clone());
  }

  /** Returns the series without values: what was not measured. */
  public static Series empty() {
    return EMPTY;
  }

  /** Returns how many values there are. */
  public int size() {
    return values.length;
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /**
   * Returns one value; the first or last one for places outside.
   *
   * @param index a place, counted from 0
   * @return the value, 0 where the series is empty
   */
  public float at(long index) {
    return values.length == 0 ? 0 : values[(int) Math.max(0, Math.min(index, values.length - 1L))];
  }

  /**
   * Returns the mean of a run of values.
   *
   * @param from first place
   * @param to first place after; places outside the series do not count
   * @return the mean, 0 where nothing lies inside
   */
  public double mean(long from, long to) {
    int start = (int) Math.max(0, from);
    int end = (int) Math.min(values.length, to);
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += values[i];
    }
    return end > start ? sum / (end - start) : 0;
  }

  /** Returns a copy of the values. */
  public float[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series && Arrays.equals(values, series.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values.length + " values";
  }
}
