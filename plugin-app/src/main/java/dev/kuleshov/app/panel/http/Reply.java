package dev.kuleshov.app.panel.http;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What is sent back. */
public sealed interface Reply {

  /**
   * A value as JSON.
   *
   * @param status HTTP status
   * @param value a record, list or map
   */
  record Json(int status, Object value) implements Reply {}

  /**
   * Bytes that are in memory.
   *
   * @param contentType media type
   * @param bytes the content
   * @param headers more headers
   */
  @SuppressWarnings("ArrayRecordComponent") // Sent at once and never compared.
  record Bytes(String contentType, byte[] bytes, Map<String, String> headers) implements Reply {

    /** Checks for nulls and copies the map. */
    public Bytes {
      Objects.requireNonNull(contentType, "contentType");
      Objects.requireNonNull(bytes, "bytes");
      headers = Map.copyOf(headers);
    }
  }

  /**
   * A file, of which a part may be asked for.
   *
   * @param contentType media type
   * @param file the file
   */
  record File(String contentType, Path file) implements Reply {}

  /**
   * Events, for as long as the caller listens.
   *
   * @param listener is given the open stream
   */
  record Events(Consumer<EventStream> listener) implements Reply {}

  /** Nothing but a status. */
  record Nothing() implements Reply {}

  /** A value as JSON, the usual answer. */
  static Reply json(Object value) {
    return new Json(200, value);
  }
}
