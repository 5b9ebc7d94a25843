package dev.kuleshov.core.captions;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.time.RationalTime;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the formats that are plain text have in common: encodings, lines, times. */
public final class CaptionText {

  private CaptionText() {}

  /**
   * Returns a file's text: in UTF-8, in UTF-16 with its mark, or else in Windows-1252, which most
   * files are in that are neither.
   *
   * @param content the bytes
   * @param format the format's name, for messages
   * @throws MalformedInputException if it is no text
   */
  public static String decode(byte[] content, String format) {
    if (starts(content, 0xff, 0xfe) || starts(content, 0xfe, 0xff)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        throw malformed(format, "it is no text");
      }
    }
    int mark = starts(content, 0xef, 0xbb, 0xbf) ? 3 : 0;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content, mark, content.length - mark))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("windows-1252"));
    }
  }

  private static boolean starts(byte[] content, int... mark) {
    boolean same = content.length >= mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = (content[i] & 0xff) == mark[i];
    }
    return same;
  }

  /**
   * Returns the lines of a text, whichever way they end.
   *
   * @param text the text
   */
  public static List<String> lines(String text) {
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  /**
   * Returns lines without spaces around them, and without the empty ones.
   *
   * @param lines any lines
   */
  public static List<String> stripped(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      String text = line.replace('\u00a0', ' ').strip();
      if (!text.isEmpty()) {
        kept.add(text);
      }
    }
    return kept;
  }

  /**
   * Returns {@code HH:MM:SS}, a separator and a fraction of a second, rounded to the nearest.
   *
   * @param time at least 0
   * @param separator between seconds and fraction
   * @param digits of the fraction, 1 to 3
   */
  public static String clock(RationalTime time, char separator, int digits) {
    long unit = Math.round(Math.pow(10, digits));
    RationalTime doubled = time.times(2 * unit, 1).plus(RationalTime.ofSeconds(1));
    long count = Math.max(0, Math.floorDiv(doubled.numerator(), 2 * doubled.denominator()));
    long seconds = count / unit;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%0" + digits + "d",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        separator,
        count % unit);
  }

  /**
   * Returns a time of its parts.
   *
   * @param hours digits
   * @param minutes digits
   * @param seconds digits
   * @param fraction digits behind the point
   */
  public static RationalTime time(String hours, String minutes, String seconds, String fraction) {
    long whole =
        Long.parseLong(hours) * 3600 + Long.parseLong(minutes) * 60 + Long.parseLong(seconds);
    return RationalTime.ofSeconds(whole).plus(RationalTime.parse("0." + fraction));
  }

  /**
   * Returns the error for a file that is not what it should be.
   *
   * @param format the format's name
   * @param why what is wrong, without a full stop
   */
  public static MalformedInputException malformed(String format, String why) {
    return new MalformedInputException(
        "captions.malformed", "These are no " + format + " subtitles: " + why + ".");
  }
}
