package dev.kuleshov.core.timeline.fcpxml;

import dev.kuleshov.api.time.FrameRate;
import java.util.Map;

/** The names that Final Cut Pro gives to the picture formats that it knows by heart. */
final class FormatName {

  private static final Map<String, String> SIZES =
      Map.of(
          "1280x720", "720p",
          "1920x1080", "1080p",
          "3840x2160", "3840x2160p",
          "4096x2160", "4096x2160p");

  private static final Map<FrameRate, String> RATES =
      Map.of(
          FrameRate.FPS_23_976, "2398",
          FrameRate.FPS_24, "24",
          FrameRate.FPS_25, "25",
          FrameRate.FPS_29_97, "2997",
          FrameRate.FPS_30, "30",
          FrameRate.FPS_50, "50",
          FrameRate.FPS_59_94, "5994",
          FrameRate.FPS_60, "60");

  private FormatName() {}

  /** Returns the name, or null for a custom format, which has none. */
  static String of(FrameRate rate, int width, int height) {
    String size = SIZES.get(width + "x" + height);
    String perSecond = RATES.get(rate);
    return size == null || perSecond == null ? null : "FFVideoFormat" + size + perSecond;
  }

  /** Returns a rate as {@code conform-rate} names it, or null where it has no name there. */
  static String conformRate(FrameRate rate) {
    String digits = RATES.get(rate);
    if (digits == null || digits.length() < 4) {
      return digits;
    }
    return digits.substring(0, 2) + "." + digits.substring(2);
  }
}
