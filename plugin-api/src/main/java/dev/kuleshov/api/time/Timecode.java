package dev.kuleshov.api.time;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SMPTE 12M timecode: a label for a frame, counted from 00:00:00:00.
 *
 * <p>Drop-frame drops labels, not frames: labels 0 and 1 (0 to 3 at 59.94) are left out of every
 * minute but each tenth, so that the label keeps to the clock.
 *
 * @param frame frames since label zero, 0 or more; not wrapped at 24 hours
 * @param rate the frame rate
 * @param dropFrame whether labels are dropped; only for rates that {@linkplain
 *     FrameRate#supportsDropFrame support it}
 */
public record Timecode(long frame, FrameRate rate, boolean dropFrame) {

  private static final Pattern LABEL =
      Pattern.compile("(\\d{1,3}):(\\d\\d)[:;](\\d\\d)([:;.])(\\d{2,3})");

  /** Checks that the frame is not negative and that the rate may drop labels if asked to. */
  public Timecode {
    Objects.requireNonNull(rate, "rate");
    if (frame < 0) {
      throw new IllegalArgumentException("timecode cannot be before zero: " + frame);
    }
    if (dropFrame && !rate.supportsDropFrame()) {
      throw new IllegalArgumentException("there is no drop-frame timecode at " + rate);
    }
  }

  /**
   * Parses {@code hh:mm:ss:ff}, or {@code hh:mm:ss;ff} for drop-frame. Where the rate has no
   * drop-frame, a semicolon is read as a colon.
   *
   * @param label the label
   * @param rate the frame rate
   * @throws NumberFormatException if the label is malformed, or names a dropped or impossible frame
   */
  public static Timecode parse(String label, FrameRate rate) {
    Matcher match = LABEL.matcher(label.strip());
    if (!match.matches()) {
      throw new NumberFormatException("not a timecode: " + label);
    }
    boolean drop = !match.group(4).equals(":") && rate.supportsDropFrame();
    int base = rate.timecodeBase();
    long minutes = Long.parseLong(match.group(1)) * 60 + Long.parseLong(match.group(2));
    long seconds = Long.parseLong(match.group(3));
    long frames = Long.parseLong(match.group(5));
    if (Long.parseLong(match.group(2)) > 59 || seconds > 59 || frames >= base) {
      throw new NumberFormatException("no such timecode at " + rate + ": " + label);
    }
    long dropped = drop ? base / 15 : 0;
    if (drop && minutes % 10 != 0 && seconds == 0 && frames < dropped) {
      throw new NumberFormatException("drop-frame timecode has no label " + label);
    }
    long count = (minutes * 60 + seconds) * base + frames - dropped * (minutes - minutes / 10);
    return new Timecode(count, rate, drop);
  }

  /**
   * Returns the timecode some frames on.
   *
   * @param frames how many; negative goes back, not beyond zero
   */
  public Timecode plus(long frames) {
    return new Timecode(frame + frames, rate, dropFrame);
  }

  /** Returns the exact time since label zero. */
  public RationalTime toTime() {
    return RationalTime.ofFrames(frame, rate);
  }

  /** Returns the label, {@code hh:mm:ss:ff} or {@code hh:mm:ss;ff}; hours run on beyond 24. */
  @Override
  public String toString() {
    int base = rate.timecodeBase();
    long number = frame;
    if (dropFrame) {
      long dropped = base / 15;
      long perMinute = base * 60L - dropped;
      long perTen = perMinute * 10 + dropped;
      long rest = number % perTen;
      number += number / perTen * dropped * 9;
      number += rest < dropped ? 0 : (rest - dropped) / perMinute * dropped;
    }
    long seconds = number / base;
    String digits = base > 100 ? "%02d:%02d:%02d%s%03d" : "%02d:%02d:%02d%s%02d";
    return String.format(
        java.util.Locale.ROOT,
        digits,
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        dropFrame ? ";" : ":",
        number % base);
  }
}
