package dev.kuleshov.core.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A JSON object that a language model wrote, read as strictly as a stranger's.
 *
 * @param json the object
 */
record Answer(JsonObject json) {

  private static final int LONGEST = 200_000;
  private static final int LONGEST_QUOTE = 40;

  /**
   * Reads an answer; what models like to put around their JSON is allowed, a fence or a sentence.
   *
   * @param text what the model said
   * @throws Refused if there is no JSON object in it
   */
  static Answer read(String text) throws Refused {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    if (start < 0 || end < start || text.length() > LONGEST) {
      throw new Refused("it holds no JSON object");
    }
    try {
      JsonReader reader = new JsonReader(new StringReader(text.substring(start, end + 1)));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new Refused("it is no single JSON object");
      }
      return new Answer(element.getAsJsonObject());
    } catch (JsonParseException | IOException e) {
      throw new Refused("its JSON is broken");
    }
  }

  /** Refuses an object with other fields than these: a model that adds some has not understood. */
  Answer only(String... fields) throws Refused {
    for (String field : json.keySet()) {
      if (!Set.of(fields).contains(field)) {
        throw new Refused("the field " + quote(field) + " does not belong there");
      }
    }
    return new Answer(json);
  }

  /** Returns the objects of a list. */
  List<Answer> objects(String field) throws Refused {
    if (!(json.get(field) instanceof JsonArray array)) {
      throw new Refused("the list " + field + " is missing");
    }
    List<Answer> objects = new ArrayList<>();
    for (JsonElement element : array) {
      if (!(element instanceof JsonObject object)) {
        throw new Refused("the list " + field + " holds something that is no object");
      }
      objects.add(new Answer(object));
    }
    return objects;
  }

  /** Returns a text without surrounding spaces. */
  String text(String field) throws Refused {
    if (!(json.get(field) instanceof JsonPrimitive value) || !value.isString()) {
      throw new Refused("the text " + field + " is missing");
    }
    return value.getAsString().strip();
  }

  /** Shortens what a model said, for a message. */
  static String quote(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    int end =
        line.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length())));
    return "\"" + line.substring(0, end) + (end < line.length() ? "…" : "") + "\"";
  }
}
