package dev.kuleshov.core.preview;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/**
 * Writes seconds as minutes and seconds, with hours and fractions only where they say something.
 */
final class MinutesFormat extends NumberFormat {

  private static final long serialVersionUID = 1;

  @Override
  public StringBuffer format(double seconds, StringBuffer out, FieldPosition position) {
    if (seconds != Math.rint(seconds)) {
      return out.append(String.format(Locale.ROOT, "%.2f s", seconds));
    }
    return format((long) seconds, out, position);
  }

  @Override
  public StringBuffer format(long seconds, StringBuffer out, FieldPosition position) {
    return out.append(
        seconds >= 3600
            ? String.format(
                Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
            : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
  }

  /** Reads nothing: axes only write. */
  @Override
  public Number parse(String source, ParsePosition position) {
    return null;
  }
}
