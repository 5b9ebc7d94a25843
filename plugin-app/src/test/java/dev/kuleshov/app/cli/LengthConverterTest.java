package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class LengthConverterTest {

  private final LengthConverter converter = new LengthConverter();

  @Test
  void convert_whatPeopleWrite_isUnderstood() {
    assertEquals(RationalTime.ofSeconds(60), converter.convert("60s"));
    assertEquals(RationalTime.ofSeconds(90), converter.convert(" 90 "));
    assertEquals(RationalTime.ofSeconds(90), converter.convert("1:30"));
    assertEquals(RationalTime.ofSeconds(90), converter.convert("1.5m"));
    assertEquals(RationalTime.ofMillis(3_723_500), converter.convert("1:02:03.5"));
  }

  @Test
  void convert_whatIsNoLength_isRefused() {
    for (String text : List.of("", "soon", "0", "-5s", "1:2:3:4", "m", "1e999999999")) {
      assertThrows(TypeConversionException.class, () -> converter.convert(text), text);
    }
  }
}
