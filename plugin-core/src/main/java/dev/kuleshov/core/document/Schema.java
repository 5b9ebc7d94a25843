package dev.kuleshov.core.document;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;

/**
 * The name and version that every document carries in its field {@code schema}, such as {@code
 * kuleshov.Analysis.1}.
 *
 * @param name what the document is
 * @param version rises when older readers would misunderstand the document
 */
record Schema(String name, int version) {

  private static final String FIELD = "schema";
  private static final String PREFIX = "kuleshov.";

  /** Returns an empty document of this schema. */
  JsonObject start() {
    JsonObject document = new JsonObject();
    document.addProperty(FIELD, toString());
    return document;
  }

  /**
   * Parses a document and checks that it is one of these.
   *
   * @param text the document
   * @param origin where it came from, for messages
   * @throws MalformedInputException if it is no JSON or another document
   * @throws UnsupportedInputException if a newer Kuleshov wrote it
   */
  JsonObject parse(String text, String origin) {
    JsonElement document;
    try {
      document = JsonParser.parseString(text);
    } catch (JsonParseException e) {
      throw new MalformedInputException(
          "document.malformed", origin + " is not a whole JSON document; make it again.", e);
    }
    String found =
        document.isJsonObject()
                && document.getAsJsonObject().get(FIELD) != null
                && document.getAsJsonObject().get(FIELD).isJsonPrimitive()
            ? document.getAsJsonObject().get(FIELD).getAsString()
            : "";
    if (!found.matches("kuleshov\\." + name + "\\.\\d{1,6}")) {
      throw new MalformedInputException(
          "document.kind", origin + " is not a " + PREFIX + name + " document.");
    }
    if (Integer.parseInt(found.substring(found.lastIndexOf('.') + 1)) > version) {
      throw new UnsupportedInputException(
          "document.newer",
          origin + " is " + found + ", which a newer Kuleshov wrote; update to read it.");
    }
    return document.getAsJsonObject();
  }

  @Override
  public String toString() {
    return PREFIX + name + "." + version;
  }
}
