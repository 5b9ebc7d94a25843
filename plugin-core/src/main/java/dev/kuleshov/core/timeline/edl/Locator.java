package dev.kuleshov.core.timeline.edl;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Marker;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A marker: {@code 01:00:01:14 RED name: note}. */
final class Locator {

  private static final Pattern PATTERN =
      Pattern.compile("(\\d\\d[:;]\\d\\d[:;]\\d\\d[:;]\\d{2,3})\\s+(\\w+)\\s*(.*)");

  private Locator() {}

  /**
   * Reads what follows {@code LOC:}.
   *
   * @param text the text
   * @param rate the list's rate
   * @param first the frame of the list's first record timecode
   * @return nothing where it is no marker
   */
  static Optional<Marker> read(String text, FrameRate rate, long first) {
    Matcher match = PATTERN.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    long frame = Timecode.parse(match.group(1), rate).frame() - first;
    RationalTime time = RationalTime.ofFrames(frame, rate);
    int colon = match.group(3).indexOf(": ");
    String name = colon < 0 ? match.group(3) : match.group(3).substring(0, colon);
    String note = colon < 0 ? "" : match.group(3).substring(colon + 2);
    return Optional.of(new Marker(new TimeRange(time, time), name, color(match.group(2)), note));
  }

  private static Marker.Color color(String name) {
    for (Marker.Color color : Marker.Color.values()) {
      if (color.name().equalsIgnoreCase(name)) {
        return color;
      }
    }
    return name.equalsIgnoreCase("MAGENTA") ? Marker.Color.PURPLE : Marker.Color.RED;
  }
}
