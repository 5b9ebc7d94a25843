package dev.kuleshov.core.document;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** Writes measurements to four places: more would claim a precision that none of them has. */
final class DoubleAdapter extends TypeAdapter<Double> {

  private static final double STEPS = 1e4;

  static double round(double value) {
    return Math.round(value * STEPS) / STEPS + 0.0;
  }

  @Override
  public void write(JsonWriter out, Double value) throws IOException {
    out.value(round(value));
  }

  @Override
  public Double read(JsonReader in) throws IOException {
    return in.nextDouble();
  }
}
