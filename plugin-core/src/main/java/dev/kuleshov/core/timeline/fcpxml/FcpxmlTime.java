package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.util.regex.Pattern;

/** Times as rational seconds: {@code 1001/30000s}, {@code 5s}. */
final class FcpxmlTime {

  private static final Pattern TIME = Pattern.compile("-?\\d{1,18}(/\\d{1,18}|\\.\\d{1,9})?s?");

  private FcpxmlTime() {}

  static String of(RationalTime time) {
    return time + "s";
  }

  static String frames(long frames, FrameRate rate) {
    return of(RationalTime.ofFrames(frames, rate));
  }

  /** Returns the length of a frame as Final Cut Pro writes it: {@code 100/2500s} for 25. */
  static String frameDuration(FrameRate rate) {
    return rate.denominator() == 1
        ? "100/" + rate.numerator() * 100 + "s"
        : rate.denominator() + "/" + rate.numerator() + "s";
  }

  static RationalTime parse(String text) {
    String time = text.strip();
    if (!TIME.matcher(time).matches()) {
      throw new IllegalArgumentException("\"" + time + "\" is no time");
    }
    return RationalTime.parse(time);
  }
}
