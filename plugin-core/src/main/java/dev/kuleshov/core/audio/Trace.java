package dev.kuleshov.core.audio;

import java.util.Arrays;

/** A growing list of floats: a measurement while it is being taken. */
final class Trace {
  private float[] values = new float[1024];
  private int size;

  void add(float value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  float[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
