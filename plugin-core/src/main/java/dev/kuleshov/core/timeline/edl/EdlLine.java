package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.core.timeline.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edit as a list has it, its timecodes not yet understood, with the comments below it.
 *
 * @param number the event's number
 * @param reel the reel
 * @param channels the channels
 * @param how {@code C}, {@code D}, or {@code W} and a number
 * @param frames length of the dissolve or wipe
 * @param labels source in and out, record in and out
 * @param comments what stands below it, by its keyword; the first of each
 * @param locators the markers below it
 */
record EdlLine(
    String number,
    String reel,
    String channels,
    String how,
    long frames,
    List<String> labels,
    Map<String, String> comments,
    List<String> locators) {

  private static final String TIMECODE = "\\s+(\\d{1,3}[:;]\\d\\d[:;]\\d\\d[:;.]\\d{2,3})";
  private static final Pattern EDIT =
      Pattern.compile(
          "(\\d+)\\s+(\\S+)\\s+(\\S+)\\s+(C|D|W\\d*|K[BO]?)(?:\\s+(\\d{1,6}))?"
              + TIMECODE.repeat(4)
              + "\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\*?\\s*([A-Z][A-Z ]*?)\\s*:\\s*(.*)");

  /** Reads every edit of a list. */
  static List<EdlLine> all(String text) {
    List<EdlLine> edits = new ArrayList<>();
    for (String raw : text.split("\\R")) {
      String line = raw.strip();
      if (line.matches("\\d{3,}\\s.*")) {
        edits.add(edit(line));
      } else if (!edits.isEmpty()) {
        edits.get(edits.size() - 1).comment(line);
      }
    }
    return edits;
  }

  /** Returns what follows a keyword above the first edit. */
  static Optional<String> header(String text, String keyword) {
    return text.lines()
        .map(String::strip)
        .takeWhile(line -> !line.matches("\\d{3,}\\s.*"))
        .filter(line -> line.startsWith(keyword + ":"))
        .map(line -> line.substring(keyword.length() + 1).strip())
        .findFirst();
  }

  Optional<String> comment(String... keywords) {
    return List.of(keywords).stream()
        .flatMap(keyword -> Optional.ofNullable(comments.get(keyword)).stream())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  boolean isBlack() {
    return reel.equals("BL") || reel.equals("BLACK");
  }

  private static EdlLine edit(String line) {
    Matcher match = EDIT.matcher(line);
    if (!match.matches()) {
      throw Reading.malformed(EdlFormat.NAME, "the line \"" + shortened(line) + "\" is broken");
    }
    List<String> labels = List.of(match.group(6), match.group(7), match.group(8), match.group(9));
    long frames = match.group(5) == null ? 0 : Long.parseLong(match.group(5));
    return new EdlLine(
        match.group(1),
        match.group(2),
        match.group(3).toUpperCase(Locale.ROOT),
        match.group(4),
        frames,
        labels,
        new LinkedHashMap<>(),
        new ArrayList<>());
  }

  private void comment(String line) {
    Matcher match = COMMENT.matcher(line);
    if (match.matches() && match.group(1).equals("LOC")) {
      locators.add(match.group(2));
    } else if (match.matches()) {
      comments.putIfAbsent(match.group(1), match.group(2));
    }
  }

  private static String shortened(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
