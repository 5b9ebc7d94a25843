package dev.kuleshov.api.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RationalTimeTest {

  @Test
  void constructor_anyFraction_isInLowestTermsWithPositiveDenominator() {
    assertEquals(new RationalTime(-1, 2), new RationalTime(3, -6));
    assertEquals(RationalTime.ZERO, new RationalTime(0, -7));
    assertEquals(1, new RationalTime(0, 90_000).denominator());
  }

  @Test
  void constructor_zeroDenominator_isRefused() {
    assertThrows(ArithmeticException.class, () -> new RationalTime(1, 0));
  }

  @Test
  void plus_thousandsOfNtscFrames_staysExact() {
    RationalTime time = RationalTime.ZERO;
    for (int i = 0; i < 30_000; i++) {
      time = time.plus(FrameRate.FPS_29_97.frameDuration());
    }
    assertEquals(RationalTime.ofSeconds(1001), time);
  }

  @Test
  void plus_hugeDenominators_doesNotOverflowOnTheWay() {
    RationalTime a = new RationalTime(1, 4_000_000_007L);
    assertEquals(RationalTime.ZERO, a.plus(a.negated()));
    assertEquals(
        new RationalTime(4_000_000_007L * 3 + 1, 4_000_000_007L),
        RationalTime.ofSeconds(3).plus(a));
  }

  @Test
  void plus_resultTooLarge_isRefusedInsteadOfWrong() {
    RationalTime large = RationalTime.ofSeconds(Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> large.plus(RationalTime.ofSeconds(1)));
  }

  @Test
  void toFrame_everyFrameStart_isThatFrame() {
    for (FrameRate rate :
        List.of(FrameRate.FPS_23_976, FrameRate.FPS_25, FrameRate.FPS_29_97, FrameRate.FPS_59_94)) {
      for (long frame = 0; frame < 5000; frame += 7) {
        RationalTime time = RationalTime.ofFrames(frame, rate);
        assertEquals(frame, time.toFrame(rate));
        assertEquals(frame, time.toFrameFloor(rate));
        assertTrue(time.isFrameAligned(rate));
      }
    }
  }

  @Test
  void toFrameFloor_justBeforeAFrame_isTheOneBefore() {
    RationalTime justBefore =
        RationalTime.ofFrames(5, FrameRate.FPS_25).minus(RationalTime.ofMillis(1));
    assertEquals(4, justBefore.toFrameFloor(FrameRate.FPS_25));
    assertEquals(5, justBefore.toFrame(FrameRate.FPS_25));
    assertFalse(justBefore.isFrameAligned(FrameRate.FPS_25));
  }

  @Test
  void toFrameFloor_negativeTime_roundsDown() {
    assertEquals(-1, RationalTime.ofMillis(-1).toFrameFloor(FrameRate.FPS_25));
  }

  @Test
  void parse_whatToStringPrints_isEqual() {
    for (RationalTime time :
        List.of(RationalTime.ZERO, new RationalTime(1001, 30_000), new RationalTime(-7, 3))) {
      assertEquals(time, RationalTime.parse(time.toString()));
    }
  }

  @Test
  void parse_decimalsAndSuffix_areExact() {
    assertEquals(new RationalTime(25, 2), RationalTime.parse("12.5s"));
    assertEquals(RationalTime.ofSeconds(1000), RationalTime.parse("1e3"));
    assertEquals(new RationalTime(1001, 30_000), RationalTime.parse(" 1001/30000s "));
  }

  @Test
  void parse_nonsense_isRefused() {
    for (String text :
        List.of("", "s", "one", "1/0", "1/2/3", "NaN", "1/x", "1e999999999", "1e-999999999")) {
      assertThrows(NumberFormatException.class, () -> RationalTime.parse(text), text);
    }
  }

  @Test
  void toDecimal_thirds_areRounded() {
    assertEquals(new BigDecimal("0.333333"), new RationalTime(1, 3).toDecimal(6));
    assertEquals(new BigDecimal("0.67"), new RationalTime(2, 3).toDecimal(2));
  }

  @Test
  void compareTo_closeFractions_areOrderedExactly() {
    RationalTime less = new RationalTime(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    assertTrue(less.compareTo(RationalTime.ofSeconds(1)) < 0);
    assertEquals(less, RationalTime.min(less, RationalTime.ofSeconds(1)));
    assertEquals(RationalTime.ofSeconds(1), RationalTime.max(less, RationalTime.ofSeconds(1)));
  }
}
