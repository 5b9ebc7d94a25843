package dev.kuleshov.core.document;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kuleshov.api.MalformedInputException;
import java.util.Map;

/**
 * Records of settings as documents: numbers are kept in full, where measurements are rounded.
 *
 * @param <T> the record
 */
public final class SettingsDocument<T> {

  private static final Gson EXACT =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapterFactory(new OptionalAdapterFactory())
          .registerTypeAdapterFactory(new EnumAdapterFactory())
          .create();

  private final Schema schema;
  private final Class<T> type;

  /**
   * Names the documents.
   *
   * @param name as in {@code kuleshov.Name.1}
   * @param version rises when older readers would misunderstand the document
   * @param type the record that they hold
   */
  public SettingsDocument(String name, int version, Class<T> type) {
    this.schema = new Schema(name, version);
    this.type = type;
  }

  /**
   * Writes a record.
   *
   * @param settings the record
   * @return indented JSON
   */
  public String write(T settings) {
    JsonObject document = schema.start();
    tree(settings).asMap().forEach(document::add);
    return Json.pretty(document);
  }

  /**
   * Returns a record as a tree, to be a part of another document.
   *
   * @param settings the record
   */
  public JsonObject tree(T settings) {
    return EXACT.toJsonTree(settings).getAsJsonObject();
  }

  /**
   * Reads a whole record.
   *
   * @param text what {@link #write} wrote
   * @param origin where it came from, for messages
   * @throws MalformedInputException if it is something else or damaged
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public T read(String text, String origin) {
    schema.check(text, origin);
    return Json.read(EXACT, text, type, origin);
  }

  /**
   * Reads a document that may leave out what it does not change.
   *
   * @param text a part of what {@link #write} writes
   * @param others the values of what it leaves out
   * @param origin where it came from, for messages
   * @throws MalformedInputException if it is damaged or names a setting that there is not
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public T readOver(String text, T others, String origin) {
    schema.check(text, origin);
    JsonObject changes = JsonParser.parseString(text).getAsJsonObject();
    changes.remove(Schema.FIELD);
    JsonObject all = tree(others);
    merge(all, changes, origin);
    return Json.read(EXACT, all.toString(), type, origin);
  }

  private static void merge(JsonObject all, JsonObject changes, String origin) {
    for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
      JsonElement old = all.get(change.getKey());
      if (old == null) {
        throw new MalformedInputException(
            "document.unknown",
            origin + " has a setting \"" + change.getKey() + "\", which there is not; correct it.");
      }
      if (old.isJsonObject() && change.getValue().isJsonObject()) {
        merge(old.getAsJsonObject(), change.getValue().getAsJsonObject(), origin);
      } else {
        all.add(change.getKey(), change.getValue());
      }
    }
  }
}
