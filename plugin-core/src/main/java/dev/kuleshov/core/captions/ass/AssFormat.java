package dev.kuleshov.core.captions.ass;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.captions.CaptionText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Advanced SubStation Alpha: times to the hundredth of a second. One style is written; what others
 * say of looks and places is not kept.
 */
public final class AssFormat implements CaptionFormat {

  private static final String NAME = "ASS";
  private static final Pattern CLOCK =
      Pattern.compile("\\s*(\\d{1,4}):(\\d{1,2}):(\\d{1,2})[.:](\\d{1,3})\\s*");
  private static final List<String> FIELDS =
      List.of(
          "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect",
          "text");

  private static final String HEADER =
      """
      [Script Info]
      ScriptType: v4.00+
      PlayResX: 1920
      PlayResY: 1080
      WrapStyle: 2
      ScaledBorderAndShadow: yes

      [V4+ Styles]
      Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour,\
       Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline,\
       Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
      Style: Default,Arial,56,&H00FFFFFF,&H00FFFFFF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,\
      1,2,96,96,64,1

      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      """;

  @Override
  public String id() {
    return "ass";
  }

  @Override
  public String extension() {
    return "ass";
  }

  @Override
  public byte[] write(SubtitleTrack track) {
    StringBuilder out = new StringBuilder(HEADER);
    for (Cue cue : track.cues()) {
      out.append("Dialogue: 0,")
          .append(clock(cue.range().start()))
          .append(',')
          .append(clock(cue.range().end()))
          .append(",Default,,0,0,0,,")
          .append(String.join("\\N", cue.lines().stream().map(AssFormat::escaped).toList()))
          .append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One digit of hours is what the format asks for; more are read everywhere. */
  private static String clock(RationalTime time) {
    String clock = CaptionText.clock(time, '.', 2);
    return clock.startsWith("0") ? clock.substring(1) : clock;
  }

  /** Braces would open a command, and a backslash before N or h a line or a space. */
  private static String escaped(String line) {
    return line.replaceAll("\\\\(?=[Nnh{}])", "\\\\\u2060").replace("{", "\\{").replace("}", "\\}");
  }

  @Override
  public SubtitleTrack read(byte[] content) {
    List<Cue> cues = new ArrayList<>();
    List<String> fields = FIELDS;
    boolean events = false;
    boolean script = false;
    int number = 0;
    for (String line : CaptionText.lines(CaptionText.decode(content, NAME))) {
      number++;
      String section = line.strip().toLowerCase(Locale.ROOT);
      if (section.startsWith("[")) {
        events = section.equals("[events]");
        script |= events || section.equals("[script info]");
      } else if (events && section.startsWith("format:")) {
        fields = format(line);
      } else if (events && section.startsWith("dialogue:")) {
        dialogue(line.substring(line.indexOf(':') + 1), fields, number, cues);
      }
    }
    if (!script) {
      throw CaptionText.malformed(NAME, "there are no [Events] in them");
    }
    cues.sort(Comparator.comparing(cue -> cue.range().start()));
    return new SubtitleTrack("und", cues);
  }

  private static List<String> format(String line) {
    return Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
        .map(field -> field.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static void dialogue(String line, List<String> fields, int number, List<Cue> cues) {
    String[] values = line.split(",", fields.size());
    int start = fields.indexOf("start");
    int end = fields.indexOf("end");
    int text = fields.indexOf("text");
    if (start < 0 || end < 0 || text < 0 || values.length < fields.size()) {
      throw CaptionText.malformed(NAME, "line " + number + " lacks its times or its text");
    }
    RationalTime from = time(values[start], number);
    RationalTime to = time(values[end], number);
    if (to.compareTo(from) < 0) {
      throw CaptionText.malformed(NAME, "line " + number + " ends before it begins");
    }
    List<String> lines = CaptionText.stripped(List.of(plain(values[text]).split("\n", -1)));
    if (!lines.isEmpty()) {
      cues.add(new Cue(new TimeRange(from, to), lines));
    }
  }

  private static RationalTime time(String clock, int number) {
    Matcher parts = CLOCK.matcher(clock);
    if (!parts.matches()) {
      throw CaptionText.malformed(NAME, "line " + number + " has no time \"" + clock + "\"");
    }
    return CaptionText.time(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
  }

  private static String plain(String text) {
    return text.replaceAll("(?<!\\\\)\\{[^}]*}", "")
        .replaceAll("\\\\[Nn]", "\n")
        .replace("\\h", " ")
        .replace("\\{", "{")
        .replace("\\}", "}")
        .replace("\\\u2060", "\\");
  }
}
