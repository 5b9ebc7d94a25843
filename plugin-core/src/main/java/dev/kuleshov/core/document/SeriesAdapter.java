package dev.kuleshov.core.document;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.kuleshov.api.analysis.Series;
import java.io.IOException;
import java.util.Arrays;

/** Writes a series as a plain array. */
final class SeriesAdapter extends TypeAdapter<Series> {

  @Override
  public void write(JsonWriter out, Series series) throws IOException {
    out.beginArray();
    for (float value : series.toArray()) {
      out.value((float) DoubleAdapter.round(value));
    }
    out.endArray();
  }

  @Override
  public Series read(JsonReader in) throws IOException {
    float[] values = new float[1024];
    int size = 0;
    in.beginArray();
    while (in.hasNext()) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = (float) in.nextDouble();
    }
    in.endArray();
    return Series.of(Arrays.copyOf(values, size));
  }
}
