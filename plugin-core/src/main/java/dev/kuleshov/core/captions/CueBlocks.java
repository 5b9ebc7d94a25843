package dev.kuleshov.core.captions;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what SubRip and WebVTT share: a line with two times, and lines of text below it. */
public final class CueBlocks {

  private static final Pattern TIMING =
      Pattern.compile(
          "\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[,.:](\\d{1,6})\\s*-->"
              + "\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[,.:](\\d{1,6})(?:\\s.*)?");

  private final String format;
  private final UnaryOperator<String> text;
  private final List<Cue> cues = new ArrayList<>();

  /**
   * Makes a reader.
   *
   * @param format the format's name, for messages
   * @param text takes the format's mark-up off a line
   */
  public CueBlocks(String format, UnaryOperator<String> text) {
    this.format = format;
    this.text = text;
  }

  /**
   * Reads the cues; a cue without text is left out.
   *
   * @param lines of the file
   * @throws dev.kuleshov.api.MalformedInputException if a line with an arrow holds no two times, or
   *     the second is before the first
   */
  public List<Cue> read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("-->")) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).isBlank() && !isTiming(lines.get(end))) {
          end++;
        }
        boolean unparted = end < lines.size() && isTiming(lines.get(end));
        // The number of the next cue, where the blank line before it is missing.
        int last = unparted && lines.get(end - 1).matches("\\s*\\d+\\s*") ? end - 1 : end;
        add(i, lines.get(i), lines.subList(i + 1, Math.max(i + 1, last)));
        i = end - 1;
      }
    }
    return cues;
  }

  private static boolean isTiming(String line) {
    return TIMING.matcher(line).matches();
  }

  private void add(int line, String timing, List<String> lines) {
    Matcher times = TIMING.matcher(timing);
    if (!times.matches()) {
      throw CaptionText.malformed(format, "line " + (line + 1) + " does not hold two times");
    }
    RationalTime start = time(times, 1);
    RationalTime end = time(times, 5);
    if (end.compareTo(start) < 0) {
      throw CaptionText.malformed(format, "line " + (line + 1) + " ends before it begins");
    }
    List<String> shown = CaptionText.stripped(lines.stream().map(text).toList());
    if (!shown.isEmpty()) {
      cues.add(new Cue(new TimeRange(start, end), shown));
    }
  }

  private static RationalTime time(Matcher times, int group) {
    String hours = times.group(group) == null ? "0" : times.group(group);
    return CaptionText.time(
        hours, times.group(group + 1), times.group(group + 2), times.group(group + 3));
  }
}
