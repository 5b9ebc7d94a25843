package dev.kuleshov.api.time;

/**
 * Frames per second as an exact fraction: 30000/1001 stays 30000/1001.
 *
 * @param numerator greater than zero
 * @param denominator greater than zero
 */
public record FrameRate(long numerator, long denominator) implements Comparable<FrameRate> {

  /** 24000/1001, film on NTSC television. */
  public static final FrameRate FPS_23_976 = new FrameRate(24000, 1001);

  /** 24, film. */
  public static final FrameRate FPS_24 = new FrameRate(24, 1);

  /** 25, PAL television. */
  public static final FrameRate FPS_25 = new FrameRate(25, 1);

  /** 30000/1001, NTSC television. */
  public static final FrameRate FPS_29_97 = new FrameRate(30000, 1001);

  /** 30. */
  public static final FrameRate FPS_30 = new FrameRate(30, 1);

  /** 50. */
  public static final FrameRate FPS_50 = new FrameRate(50, 1);

  /** 60000/1001. */
  public static final FrameRate FPS_59_94 = new FrameRate(60000, 1001);

  /** 60. */
  public static final FrameRate FPS_60 = new FrameRate(60, 1);

  /** Checks the signs and brings the fraction to lowest terms. */
  public FrameRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          "a frame rate must be above zero, not " + numerator + "/" + denominator);
    }
    RationalTime lowest = new RationalTime(numerator, denominator);
    numerator = lowest.numerator();
    denominator = lowest.denominator();
  }

  /**
   * Parses {@code "25"}, {@code "30000/1001"} or a decimal; 23.976, 29.97, 59.94 and the like
   * (within 0.005) are understood as the NTSC fractions that they abbreviate.
   *
   * @param text the text
   * @throws NumberFormatException if the text is not a positive rate
   */
  public static FrameRate parse(String text) {
    RationalTime value = RationalTime.parse(text);
    if (value.numerator() <= 0) {
      throw new NumberFormatException("not a frame rate: " + text);
    }
    double perSecond = value.toSeconds();
    FrameRate ntsc = new FrameRate(Math.max(1, Math.round(perSecond * 1.001)) * 1000, 1001);
    boolean abbreviated = text.indexOf('.') >= 0 && value.denominator() != 1;
    if (abbreviated && Math.abs(ntsc.perSecond() - perSecond) < 0.005) {
      return ntsc;
    }
    return new FrameRate(value.numerator(), value.denominator());
  }

  /** Returns the exact length of one frame. */
  public RationalTime frameDuration() {
    return RationalTime.ofFrames(1, this);
  }

  /** Returns the whole number of frames that one second of timecode counts: 30 for 29.97. */
  public int timecodeBase() {
    return (int) Math.max(1, Math.round(perSecond()));
  }

  /** Returns whether this is a 1000/1001 rate. */
  public boolean isNtsc() {
    return denominator == 1001 && numerator % 1000 == 0;
  }

  /** Returns whether drop-frame timecode is defined for this rate: 29.97 and its multiples. */
  public boolean supportsDropFrame() {
    return denominator == 1001 && numerator % 30000 == 0;
  }

  /** Returns frames per second as a double: for statistics and display only. */
  public double perSecond() {
    return (double) numerator / denominator;
  }

  @Override
  public int compareTo(FrameRate other) {
    return other.frameDuration().compareTo(frameDuration());
  }

  /** Returns {@code "25/1"} or {@code "30000/1001"}, as the JSON documents have it. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
