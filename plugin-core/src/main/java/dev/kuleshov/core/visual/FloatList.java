package dev.kuleshov.core.visual;

import dev.kuleshov.api.analysis.Series;
import java.util.Arrays;

/** A growing list of floats. */
final class FloatList {

  private float[] values = new float[1024];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = (float) value;
  }

  int size() {
    return size;
  }

  /** Returns a copy of the values. */
  float[] toArray() {
    return Arrays.copyOf(values, size);
  }

  Series toSeries() {
    return Series.of(toArray());
  }
}
