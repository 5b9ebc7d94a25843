package dev.kuleshov.core.document;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionScores;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes emotions by name; a film without faces writes an empty object for each sample. */
final class EmotionScoresAdapter extends TypeAdapter<EmotionScores> {

  @Override
  public void write(JsonWriter out, EmotionScores scores) throws IOException {
    out.beginObject();
    if (!scores.isNone()) {
      for (Emotion emotion : Emotion.values()) {
        out.name(Json.name(emotion)).value(DoubleAdapter.round(scores.of(emotion)));
      }
    }
    out.endObject();
  }

  @Override
  public EmotionScores read(JsonReader in) throws IOException {
    Map<String, Double> found = new HashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      found.put(in.nextName(), in.nextDouble());
    }
    in.endObject();
    return EmotionScores.of(
        Arrays.stream(Emotion.values())
            .mapToDouble(emotion -> found.getOrDefault(Json.name(emotion), 0.0))
            .toArray());
  }
}
