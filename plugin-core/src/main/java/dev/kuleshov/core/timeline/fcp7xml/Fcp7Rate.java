package dev.kuleshov.core.timeline.fcp7xml;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.core.timeline.xml.XmlElement;
import dev.kuleshov.core.timeline.xml.XmlOut;
import java.util.Optional;

/** Rates and timecode: a whole timebase, and whether it is slowed by 1000/1001. */
final class Fcp7Rate {

  private Fcp7Rate() {}

  /** Checks that the timeline's rate can be said at all. */
  static FrameRate checked(FrameRate rate) {
    if (!isSayable(rate)) {
      throw new UnsupportedInputException(
          "timeline.unsupported",
          "Final Cut Pro 7 XML cannot count "
              + rate
              + " frames a second: export another format, such as otio.");
    }
    return rate;
  }

  static boolean isSayable(FrameRate rate) {
    return rate.denominator() == 1 || rate.isNtsc();
  }

  static void write(XmlOut xml, FrameRate rate) {
    xml.open("rate")
        .leaf("timebase", rate.timecodeBase())
        .leaf("ntsc", rate.isNtsc() ? "TRUE" : "FALSE")
        .close();
  }

  static void write(XmlOut xml, Timecode timecode) {
    xml.open("timecode");
    write(xml, timecode.rate());
    xml.leaf("string", timecode)
        .leaf("frame", timecode.frame())
        .leaf("displayformat", timecode.dropFrame() ? "DF" : "NDF")
        .close();
  }

  /** Returns the rate that an element says it has. */
  static Optional<FrameRate> read(XmlElement element) {
    return element
        .child("rate")
        .flatMap(
            rate ->
                rate.text("timebase")
                    .map(base -> of(Long.parseLong(base), isTrue(rate.text("ntsc")))));
  }

  static Optional<Timecode> timecode(XmlElement element, FrameRate otherwise) {
    return element
        .child("timecode")
        .flatMap(
            timecode -> {
              FrameRate rate = read(timecode).orElse(otherwise);
              boolean drop =
                  rate.supportsDropFrame()
                      && timecode.text("displayformat").filter("DF"::equals).isPresent();
              return timecode
                  .text("frame")
                  .map(frame -> new Timecode(Math.max(0, Fcp7Number.whole(frame)), rate, drop))
                  .or(() -> timecode.text("string").map(label -> Timecode.parse(label, rate)));
            });
  }

  static boolean isTrue(Optional<String> text) {
    return text.filter("true"::equalsIgnoreCase).isPresent();
  }

  private static FrameRate of(long timebase, boolean ntsc) {
    return ntsc ? new FrameRate(timebase * 1000, 1001) : new FrameRate(timebase, 1);
  }
}
