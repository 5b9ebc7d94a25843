package dev.kuleshov.core.document;

import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import java.io.IOException;
import java.io.StringReader;

/**
 * The name and version that every document carries in its field {@code schema}, such as {@code
 * kuleshov.Analysis.1}.
 *
 * @param name what the document is
 * @param version rises when older readers would misunderstand the document
 */
public record Schema(String name, int version) {

  static final String FIELD = "schema";
  private static final String PREFIX = "kuleshov.";

  /** Returns an empty document of this schema. */
  JsonObject start() {
    JsonObject document = new JsonObject();
    document.addProperty(FIELD, toString());
    return document;
  }

  /**
   * Writes a value as a document of this schema on one line, without holding it as a tree: that of
   * a long film would fill the memory.
   *
   * @param value becomes a JSON object
   */
  public String write(Object value) {
    return "{\"" + FIELD + "\":\"" + this + "\"," + Json.VALUES.toJson(value).substring(1) + "\n";
  }

  /**
   * Reads a document back.
   *
   * @param text what {@link #write} wrote
   * @param type the value's class
   * @param origin where it came from, for messages
   * @throws MalformedInputException if it is something else or damaged
   * @throws UnsupportedInputException if a newer Kuleshov wrote it
   */
  public <T> T read(String text, Class<T> type, String origin) {
    check(text, origin);
    return Json.read(text, type, origin);
  }

  /**
   * Checks that a text is a whole document of this schema.
   *
   * @param text the document
   * @param origin where it came from, for messages
   * @throws MalformedInputException if it is no JSON or another document
   * @throws UnsupportedInputException if a newer Kuleshov wrote it
   */
  void check(String text, String origin) {
    String found = find(text, origin);
    if (!found.matches("kuleshov\\." + name + "\\.\\d{1,6}")) {
      throw new MalformedInputException(
          "document.kind", origin + " is not a " + PREFIX + name + " document.");
    }
    if (Integer.parseInt(found.substring(found.lastIndexOf('.') + 1)) > version) {
      throw new UnsupportedInputException(
          "document.newer",
          origin + " is " + found + ", which a newer Kuleshov wrote; update to read it.");
    }
  }

  /** Reads through the whole document for the text of its field, empty where it has none. */
  private static String find(String text, String origin) {
    String found = "";
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals(FIELD) && reader.peek() == JsonToken.STRING) {
          found = reader.nextString();
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
      return found;
    } catch (IOException | IllegalStateException e) {
      throw new MalformedInputException(
          "document.malformed", origin + " is not a whole JSON document; make it again.", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + name + "." + version;
  }
}
