package dev.kuleshov.app.panel.http;

import dev.kuleshov.api.time.RationalTime;
import java.math.BigDecimal;

/** Numbers as JSON has them, quickly: an answer about a long film holds tens of thousands. */
final class Decimals {

  private static final int SECOND_PLACES = 6;
  private static final long MICROS = 1_000_000;

  /** Beyond it a numerator in millionths would not fit; no film is so long. */
  private static final long MOST_NUMERATOR = Long.MAX_VALUE / MICROS / 4;

  private Decimals() {}

  /** Seconds with at most six places, the nearest; halves away from zero. */
  static String seconds(RationalTime time) {
    long numerator = time.numerator();
    long denominator = time.denominator();
    if (Math.abs(numerator) > MOST_NUMERATOR || denominator > MOST_NUMERATOR) {
      BigDecimal decimal = time.toDecimal(SECOND_PLACES).stripTrailingZeros();
      return (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
    }
    long micros = (2 * Math.abs(numerator) * MICROS + denominator) / (2 * denominator);
    return plain(numerator < 0 ? -micros : micros, SECOND_PLACES);
  }

  /**
   * A number without trailing zeros.
   *
   * @param scaled the number times ten to the {@code places}
   * @param places how many places it may have
   */
  static String plain(long scaled, int places) {
    long size = Math.abs(scaled);
    char[] digits = new char[24];
    int at = digits.length;
    boolean begun = false;
    for (int place = 0; place < places; place++) {
      char digit = (char) ('0' + size % 10);
      size /= 10;
      if (begun || digit != '0') {
        digits[--at] = digit;
        begun = true;
      }
    }
    if (begun) {
      digits[--at] = '.';
    }
    do {
      digits[--at] = (char) ('0' + size % 10);
      size /= 10;
    } while (size > 0);
    if (scaled < 0) {
      digits[--at] = '-';
    }
    return new String(digits, at, digits.length - at);
  }
}
