package dev.kuleshov.core.document;

import com.google.gson.JsonObject;
import dev.kuleshov.api.suggest.CutStyle;

/** {@code style.json}: how somebody cuts. */
public final class StyleDocument {

  private static final Schema SCHEMA = new Schema("Style", 1);

  private StyleDocument() {}

  /**
   * Writes a style.
   *
   * @param style the style
   * @return indented JSON
   */
  public static String write(CutStyle style) {
    JsonObject document = SCHEMA.start();
    Json.VALUES.toJsonTree(style).getAsJsonObject().asMap().forEach(document::add);
    return Json.pretty(document);
  }

  /**
   * Reads a style.
   *
   * @param text what {@link #write} wrote, or a person
   * @param origin where it came from, for messages
   * @throws dev.kuleshov.api.MalformedInputException if it is something else or damaged
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static CutStyle read(String text, String origin) {
    SCHEMA.check(text, origin);
    return Json.read(text, CutStyle.class, origin);
  }
}
