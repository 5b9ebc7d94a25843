package dev.kuleshov.core.document;

/**
 * A record of Kuleshov's own as a document: what caches keep.
 *
 * @param <T> the record
 */
public final class RecordDocument<T> {

  private final Schema schema;
  private final Class<T> type;

  /**
   * Makes a kind of document.
   *
   * @param name what the document is
   * @param version rises when older readers would misunderstand it
   * @param type the record
   */
  public RecordDocument(String name, int version, Class<T> type) {
    this.schema = new Schema(name, version);
    this.type = type;
  }

  /**
   * Writes a record; measurements are rounded to four places, times stay exact.
   *
   * @param value the record
   * @return JSON on one line
   */
  public String write(T value) {
    return schema.write(value);
  }

  /**
   * Reads a record.
   *
   * @param text what {@link #write} wrote
   * @param origin where it came from, for messages
   * @throws dev.kuleshov.api.MalformedInputException if it is something else or damaged
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public T read(String text, String origin) {
    schema.check(text, origin);
    return Json.read(text, type, origin);
  }
}
