package dev.kuleshov.core.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.kuleshov.api.Finding;
import java.util.List;

/** Findings as every report carries them. */
final class Findings {

  private Findings() {}

  static JsonArray json(List<Finding> findings) {
    JsonArray list = new JsonArray();
    for (Finding finding : findings) {
      JsonObject json = new JsonObject();
      json.addProperty("severity", Json.name(finding.severity()));
      json.addProperty("code", finding.code());
      json.addProperty("message", finding.message());
      finding
          .at()
          .ifPresent(
              range -> {
                json.add("start", Json.seconds(range.start()));
                json.add("end", Json.seconds(range.end()));
              });
      list.add(json);
    }
    return list;
  }
}
