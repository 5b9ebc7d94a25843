package dev.kuleshov.app.panel.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a player asks for (RFC 9110, section 14).
 *
 * @param start first byte
 * @param end first byte after it
 */
record ByteRange(long start, long end) {

  private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * Understands a header {@code Range}.
   *
   * @param header the header, or null
   * @param size bytes in the file
   * @return the part; empty for the whole file, as for several parts at once and for other units,
   *     which a server may leave unheard
   * @throws Failure 416 {@code request.range} if the file has no such part
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher match = SINGLE.matcher(header == null ? "" : header);
    if (!match.matches() || match.group().replace(" ", "").equals("bytes=-")) {
      return Optional.empty();
    }
    String first = match.group(1);
    String last = match.group(2);
    long start = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
    long end = first.isEmpty() || last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
    if (!first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < start) {
      return Optional.empty();
    }
    if (start >= size || end <= start) {
      throw new Failure(416, "request.range", "The file has " + size + " bytes.");
    }
    return Optional.of(new ByteRange(start, end));
  }

  long length() {
    return end - start;
  }

  /** Returns the header that tells which part is sent. */
  String header(long size) {
    return "bytes " + start + "-" + (end - 1) + "/" + size;
  }
}
