package dev.kuleshov.core.document;

import dev.kuleshov.api.subtitle.SubtitleProfile;

/** The rules of subtitles as a file that a user can write. */
public final class ProfileDocument {

  private static final Schema SCHEMA = new Schema("SubtitleProfile", 1);

  private ProfileDocument() {}

  /**
   * Writes a profile.
   *
   * @param profile the rules
   * @return JSON on one line
   */
  public static String write(SubtitleProfile profile) {
    return SCHEMA.write(profile);
  }

  /**
   * Reads a profile.
   *
   * @param text what {@link #write} wrote, or a person in its manner
   * @param origin where it came from, for messages
   * @throws dev.kuleshov.api.MalformedInputException if it is something else or damaged
   * @throws dev.kuleshov.api.UnsupportedInputException if a newer Kuleshov wrote it
   */
  public static SubtitleProfile read(String text, String origin) {
    SCHEMA.check(text, origin);
    return Json.read(text, SubtitleProfile.class, origin);
  }
}
