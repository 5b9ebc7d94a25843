package dev.kuleshov.api.time;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A point in time or a length of time in seconds, held as an exact fraction.
 *
 * <p>The fraction is always in lowest terms with a positive denominator, so equal times are equal
 * records. A result that no longer fits two {@code long}s raises {@link ArithmeticException}; with
 * the rates and time bases that media use this needs films of millions of years.
 *
 * @param numerator seconds times {@code denominator}; may be negative
 * @param denominator greater than zero
 */
public record RationalTime(long numerator, long denominator) implements Comparable<RationalTime> {

  /** No time at all. */
  public static final RationalTime ZERO = new RationalTime(0, 1);

  private static final int MOST_PLACES = 30;

  /** Brings the fraction to lowest terms; a zero denominator is an {@link ArithmeticException}. */
  public RationalTime {
    if (denominator == 0) {
      throw new ArithmeticException("a time needs a denominator other than zero");
    }
    long divisor = gcd(numerator, denominator);
    if (denominator < 0) {
      divisor = -divisor;
    }
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Returns a whole number of seconds.
   *
   * @param seconds any number of seconds
   */
  public static RationalTime ofSeconds(long seconds) {
    return new RationalTime(seconds, 1);
  }

  /**
   * Returns a whole number of milliseconds.
   *
   * @param millis any number of milliseconds
   */
  public static RationalTime ofMillis(long millis) {
    return new RationalTime(millis, 1000);
  }

  /**
   * Returns the start of frame {@code frame}, counted from 0 at time 0.
   *
   * @param frame a frame number; may be negative
   * @param rate the frame rate
   */
  public static RationalTime ofFrames(long frame, FrameRate rate) {
    return new RationalTime(frame, 1).times(rate.denominator(), rate.numerator());
  }

  /**
   * Parses {@code "12"}, {@code "12.5"} or {@code "1001/30000"}, each with an optional trailing
   * {@code s}.
   *
   * @param text the text
   * @throws NumberFormatException if the text is none of these
   */
  public static RationalTime parse(String text) {
    String body = text.strip();
    if (body.endsWith("s")) {
      body = body.substring(0, body.length() - 1);
    }
    try {
      int slash = body.indexOf('/');
      if (slash >= 0) {
        return new RationalTime(
            Long.parseLong(body.substring(0, slash)), Long.parseLong(body.substring(slash + 1)));
      }
      BigDecimal decimal = new BigDecimal(body);
      if (Math.abs((long) decimal.scale()) > MOST_PLACES) {
        // Written out, a few characters such as 1e999999999 would fill the memory.
        throw new NumberFormatException("not a time: " + text);
      }
      return reduced(
          decimal.movePointRight(Math.max(0, decimal.scale())).toBigIntegerExact(),
          BigInteger.TEN.pow(Math.max(0, decimal.scale())));
    } catch (ArithmeticException e) {
      throw new NumberFormatException("not a time: " + text);
    }
  }

  /**
   * Returns the sum.
   *
   * @param other the time to add
   */
  public RationalTime plus(RationalTime other) {
    if (denominator == other.denominator) {
      return new RationalTime(Math.addExact(numerator, other.numerator), denominator);
    }
    return reduced(
        big(numerator)
            .multiply(big(other.denominator))
            .add(big(other.numerator).multiply(big(denominator))),
        big(denominator).multiply(big(other.denominator)));
  }

  /**
   * Returns the difference.
   *
   * @param other the time to take away
   */
  public RationalTime minus(RationalTime other) {
    return plus(other.negated());
  }

  /** Returns the time with its sign turned. */
  public RationalTime negated() {
    return new RationalTime(Math.negateExact(numerator), denominator);
  }

  /**
   * Returns this time times a fraction.
   *
   * @param factor the fraction's numerator
   * @param divisor the fraction's denominator, not zero
   */
  public RationalTime times(long factor, long divisor) {
    return reduced(big(numerator).multiply(big(factor)), big(denominator).multiply(big(divisor)));
  }

  /**
   * Returns the number of the frame that is on screen at this time: rounded down.
   *
   * @param rate the frame rate
   */
  public long toFrameFloor(FrameRate rate) {
    BigInteger[] parts = frames(rate);
    BigInteger[] division = parts[0].divideAndRemainder(parts[1]);
    long frame = division[0].longValueExact();
    return division[1].signum() < 0 ? frame - 1 : frame;
  }

  /**
   * Returns the number of the frame whose start is nearest to this time; halves round up.
   *
   * @param rate the frame rate
   */
  public long toFrame(FrameRate rate) {
    return plus(rate.frameDuration().times(1, 2)).toFrameFloor(rate);
  }

  /**
   * Returns whether this time is the exact start of a frame.
   *
   * @param rate the frame rate
   */
  public boolean isFrameAligned(FrameRate rate) {
    BigInteger[] parts = frames(rate);
    return parts[0].mod(parts[1]).signum() == 0;
  }

  /** Returns the seconds as a double: for the edge of a user interface and for statistics only. */
  public double toSeconds() {
    return (double) numerator / denominator;
  }

  /**
   * Returns the seconds as a decimal of at most {@code digits} places, halves rounded up.
   *
   * @param digits places after the point, 0 or more
   */
  public BigDecimal toDecimal(int digits) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), new MathContext(40, RoundingMode.HALF_UP))
        .setScale(digits, RoundingMode.HALF_UP);
  }

  /** Returns whether this time is less than zero. */
  public boolean isNegative() {
    return numerator < 0;
  }

  /**
   * Returns the earlier of two times.
   *
   * @param a a time
   * @param b another
   */
  public static RationalTime min(RationalTime a, RationalTime b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /**
   * Returns the later of two times.
   *
   * @param a a time
   * @param b another
   */
  public static RationalTime max(RationalTime a, RationalTime b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @Override
  public int compareTo(RationalTime other) {
    return big(numerator)
        .multiply(big(other.denominator))
        .compareTo(big(other.numerator).multiply(big(denominator)));
  }

  /** Returns {@code "5"} or {@code "1001/30000"}: what {@link #parse} reads. */
  @Override
  public String toString() {
    return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
  }

  private BigInteger[] frames(FrameRate rate) {
    return new BigInteger[] {
      big(numerator).multiply(big(rate.numerator())),
      big(denominator).multiply(big(rate.denominator()))
    };
  }

  private static RationalTime reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    if (divisor.signum() == 0) {
      throw new ArithmeticException("a time needs a denominator other than zero");
    }
    return new RationalTime(
        numerator.divide(divisor).longValueExact(), denominator.divide(divisor).longValueExact());
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a == 0 ? 1 : Math.abs(a);
  }
}
