package dev.kuleshov.api.spi;

import dev.kuleshov.api.timeline.Timeline;
import java.net.URI;

/** Reads and writes timelines in one file format. */
public interface TimelineFormat {

  /** Returns the name used on the command line, such as {@code otio}; lower-case. */
  String id();

  /** Returns the file name extension without its dot. */
  String extension();

  /** Returns what an editor calls the format. */
  String displayName();

  /**
   * Writes a timeline.
   *
   * @param timeline the edit
   * @return the file's bytes; the same for the same timeline
   * @throws dev.kuleshov.api.UnsupportedInputException if the format cannot express it
   */
  byte[] write(Timeline timeline);

  /** Returns whether {@link #read} works. */
  default boolean canRead() {
    return true;
  }

  /**
   * Reads a timeline.
   *
   * @param content the file's bytes
   * @param location where the file lies, to resolve relative media references
   * @return the edit; what Kuleshov has no room for (effects, nested sequences) is left out
   * @throws dev.kuleshov.api.MalformedInputException if the bytes are not this format
   * @throws dev.kuleshov.api.UnsupportedInputException if they are, but hold no edit that can be
   *     read
   */
  Timeline read(byte[] content, URI location);
}
