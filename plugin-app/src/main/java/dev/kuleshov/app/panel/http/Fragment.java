package dev.kuleshov.app.panel.http;

/**
 * A value that was written as JSON before, to be put into an answer as it is.
 *
 * <p>Thousands of suggestions and cues stay what they are from one answer to the next; to write
 * them anew each time is what an answer costs.
 *
 * @param <T> the value's type, for the API's description
 */
@SuppressWarnings("UnusedTypeParameter") // The description of the API reads it.
public final class Fragment<T> {

  private final String json;

  private Fragment(String json) {
    this.json = json;
  }

  /** Writes a value. */
  public static <T> Fragment<T> of(T value) {
    return new Fragment<>(JsonText.text(value));
  }

  /**
   * Writes an object of which a part was written before.
   *
   * @param part an object
   * @param rest a record with the other fields
   */
  public static <T> Fragment<T> joined(Fragment<?> part, Object rest) {
    String head = part.json();
    String tail = JsonText.text(rest);
    return new Fragment<>(head.substring(0, head.length() - 1) + "," + tail.substring(1));
  }

  String json() {
    return json;
  }
}
