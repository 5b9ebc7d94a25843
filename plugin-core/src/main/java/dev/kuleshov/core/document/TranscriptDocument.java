package dev.kuleshov.core.document;

import dev.kuleshov.api.subtitle.Transcript;

/** {@code transcript.json}: what was said, word by word, readable again. Times are exact. */
public final class TranscriptDocument {

  private static final Schema SCHEMA = new Schema("Transcript", 1);

  private TranscriptDocument() {}

  /**
   * Writes a transcript.
   *
   * @param transcript the words
   * @return JSON on one line
   */
  public static String write(Transcript transcript) {
    return SCHEMA.write(transcript);
  }

  /**
   * Reads a transcript.
   *
   * @param text what {@link #write} wrote
   * @param origin where it came from, for messages
   * @throws dev.kuleshov.api.MalformedInputException if it is something else or damaged
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static Transcript read(String text, String origin) {
    SCHEMA.check(text, origin);
    return Json.read(text, Transcript.class, origin);
  }
}
