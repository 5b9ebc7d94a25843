package dev.kuleshov.core.captions.ttml;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.captions.CaptionText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Understands TTML's time expressions: clock times with a fraction or frames, and offsets in hours,
 * minutes, seconds, milliseconds, frames or ticks.
 *
 * @param frame length of a frame
 * @param tick length of a tick
 */
record TtmlTimes(RationalTime frame, RationalTime tick) {

  static final TtmlTimes PLAIN = new TtmlTimes(new RationalTime(1, 30), RationalTime.ofSeconds(1));

  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,5}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9})|:(\\d{1,3})(?:\\.\\d+)?)?");
  private static final Pattern OFFSET =
      Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(h|m|s|ms|f|t)");

  /** Reads frame and tick rate off the root element. */
  static TtmlTimes of(XMLStreamReader root) {
    long rate = number(root, "frameRate", 30);
    String multiplier = root.getAttributeValue(TtmlFormat.PARAMETER, "frameRateMultiplier");
    RationalTime frame = new RationalTime(1, rate);
    if (multiplier != null && multiplier.strip().matches("\\d{1,6}[ :]\\d{1,6}")) {
      String[] parts = multiplier.strip().split("[ :]");
      long numerator = Long.parseLong(parts[0]);
      frame = numerator == 0 ? frame : frame.times(Long.parseLong(parts[1]), numerator);
    }
    return new TtmlTimes(frame, new RationalTime(1, number(root, "tickRate", 1)));
  }

  private static long number(XMLStreamReader root, String name, long otherwise) {
    String value = root.getAttributeValue(TtmlFormat.PARAMETER, name);
    boolean given = value != null && value.strip().matches("[1-9]\\d{0,8}");
    return given ? Long.parseLong(value.strip()) : otherwise;
  }

  RationalTime parse(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    if (clock.matches()) {
      String fraction = clock.group(4) == null ? "0" : clock.group(4);
      RationalTime time =
          CaptionText.time(clock.group(1), clock.group(2), clock.group(3), fraction);
      return clock.group(5) == null
          ? time
          : time.plus(frame.times(Long.parseLong(clock.group(5)), 1));
    }
    Matcher offset = OFFSET.matcher(text.strip());
    if (!offset.matches()) {
      throw CaptionText.malformed(TtmlFormat.NAME, "\"" + text + "\" is no time");
    }
    String fraction = offset.group(2) == null ? "0" : offset.group(2);
    RationalTime count = RationalTime.parse(offset.group(1) + "." + fraction);
    return switch (offset.group(3)) {
      case "h" -> count.times(3600, 1);
      case "m" -> count.times(60, 1);
      case "s" -> count;
      case "ms" -> count.times(1, 1000);
      case "f" -> count.times(frame.numerator(), frame.denominator());
      default -> count.times(tick.numerator(), tick.denominator());
    };
  }
}
