package dev.kuleshov.app.cli;

import dev.kuleshov.api.time.RationalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Understands lengths of time as people write them: 90, 90s, 1.5m, 1:30, 1:02:03.5. */
final class LengthConverter implements ITypeConverter<RationalTime> {

  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2}(?:\\.\\d{1,6})?)");

  @Override
  public RationalTime convert(String text) {
    RationalTime length = parse(text.strip());
    if (length.compareTo(RationalTime.ZERO) <= 0) {
      throw new TypeConversionException("a length must be above zero, not '" + text + "'");
    }
    return length;
  }

  private static RationalTime parse(String text) {
    Matcher clock = CLOCK.matcher(text);
    try {
      if (clock.matches()) {
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        return RationalTime.ofSeconds(hours * 3600 + Long.parseLong(clock.group(2)) * 60)
            .plus(RationalTime.parse(clock.group(3)));
      }
      return text.endsWith("m")
          ? RationalTime.parse(text.substring(0, text.length() - 1)).times(60, 1)
          : RationalTime.parse(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no length; write 60s, 1:30 or 90");
    }
  }
}
