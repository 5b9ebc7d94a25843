package dev.kuleshov.app.panel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.time.RationalTime;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {

  @Test
  void plain_numbers_haveNoTrailingZerosAndNoExponent() {
    assertEquals("0", Decimals.plain(0, 4));
    assertEquals("0.0001", Decimals.plain(1, 4));
    assertEquals("-0.5", Decimals.plain(-5000, 4));
    assertEquals("12", Decimals.plain(120_000, 4));
    assertEquals("12.3406", Decimals.plain(123_406, 4));
    assertEquals("922337203685477.5807", Decimals.plain(Long.MAX_VALUE / 1000 * 1000 + 807, 4));
  }

  @Test
  void seconds_anyTime_isWhatExactArithmeticSays() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      long numerator = random.nextInt() * (long) (i % 3 == 0 ? 1 : 1 + random.nextInt(1000));
      RationalTime time = new RationalTime(numerator, 1 + random.nextInt(i % 2 == 0 ? 120_000 : 9));
      assertSame(time);
    }
    assertSame(new RationalTime(1, 2_000_000));
    assertSame(new RationalTime(-1, 2_000_000));
    assertSame(new RationalTime(Long.MAX_VALUE, 3));
    assertSame(new RationalTime(1, Long.MAX_VALUE));
  }

  private static void assertSame(RationalTime time) {
    BigDecimal exact = time.toDecimal(6).stripTrailingZeros();
    String text = Decimals.seconds(time);
    assertEquals(0, exact.compareTo(new BigDecimal(text)), time + " as " + text);
    assertEquals(exact.signum() == 0 ? "0" : exact.toPlainString(), text);
  }
}
