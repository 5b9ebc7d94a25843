package dev.kuleshov.core.timeline.otio;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.kuleshov.core.timeline.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON object of an OpenTimelineIO file, read with an eye on what may be missing or wrong. */
final class OtioJson {

  private final JsonObject json;

  private OtioJson(JsonObject json) {
    this.json = json;
  }

  /** Starts an object to be written. */
  static JsonObject object(String schema) {
    JsonObject json = new JsonObject();
    json.addProperty("OTIO_SCHEMA", schema);
    return json;
  }

  /** Reads a file; anything but an object with a schema is malformed. */
  static OtioJson parse(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    try {
      JsonElement root = new Gson().fromJson(text, JsonElement.class);
      if (root != null && root.isJsonObject() && root.getAsJsonObject().has("OTIO_SCHEMA")) {
        return new OtioJson(root.getAsJsonObject());
      }
    } catch (JsonParseException e) {
      throw Reading.malformed(OtioFormat.NAME, "its JSON is broken");
    }
    throw Reading.malformed(OtioFormat.NAME, "there is no OTIO_SCHEMA at its root");
  }

  /** Returns the schema's name without its version; empty where there is none. */
  String schema() {
    String schema = text("OTIO_SCHEMA").orElse("");
    int dot = schema.indexOf('.');
    return dot < 0 ? schema : schema.substring(0, dot);
  }

  Optional<OtioJson> child(String name) {
    return Optional.ofNullable(json.get(name)).flatMap(OtioJson::of);
  }

  /** Follows names downwards through objects. */
  Optional<OtioJson> find(String... names) {
    Optional<OtioJson> found = Optional.of(this);
    for (String name : names) {
      found = found.flatMap(at -> at.child(name));
    }
    return found;
  }

  List<OtioJson> children(String name) {
    List<OtioJson> children = new ArrayList<>();
    JsonElement list = json.get(name);
    if (list != null && list.isJsonArray()) {
      list.getAsJsonArray().forEach(element -> of(element).ifPresent(children::add));
    }
    return children;
  }

  Optional<String> text(String name) {
    return primitive(name).map(JsonElement::getAsString);
  }

  Optional<Boolean> flag(String name) {
    return primitive(name).map(JsonElement::getAsBoolean);
  }

  Optional<Integer> integer(String name) {
    return primitive(name).map(value -> (int) value.getAsDouble());
  }

  /** Returns a number that has to be there. */
  double number(String name) {
    return primitive(name)
        .map(JsonElement::getAsDouble)
        .orElseThrow(() -> new IllegalArgumentException("a " + name + " is missing"));
  }

  private Optional<JsonElement> primitive(String name) {
    return Optional.ofNullable(json.get(name)).filter(JsonElement::isJsonPrimitive);
  }

  private static Optional<OtioJson> of(JsonElement element) {
    return element.isJsonObject()
        ? Optional.of(new OtioJson(element.getAsJsonObject()))
        : Optional.empty();
  }
}
