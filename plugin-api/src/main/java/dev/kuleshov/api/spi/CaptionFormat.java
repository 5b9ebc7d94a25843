package dev.kuleshov.api.spi;

import dev.kuleshov.api.subtitle.SubtitleTrack;

/** Reads and writes subtitles in one file format. */
public interface CaptionFormat {

  /** Returns the name used on the command line, such as {@code srt}; lower-case. */
  String id();

  /** Returns the file name extension without its dot. */
  String extension();

  /**
   * Writes subtitles.
   *
   * @param track the subtitles
   * @return the file's bytes; the same for the same track
   */
  byte[] write(SubtitleTrack track);

  /**
   * Reads subtitles.
   *
   * @param content the file's bytes
   * @return the subtitles
   * @throws dev.kuleshov.api.MalformedInputException if the bytes are not this format
   */
  SubtitleTrack read(byte[] content);
}
