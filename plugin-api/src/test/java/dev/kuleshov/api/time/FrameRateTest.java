package dev.kuleshov.api.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRateTest {

  @Test
  void parse_abbreviatedNtscRates_areTheFractions() {
    assertEquals(FrameRate.FPS_23_976, FrameRate.parse("23.976"));
    assertEquals(FrameRate.FPS_23_976, FrameRate.parse("23.98"));
    assertEquals(FrameRate.FPS_29_97, FrameRate.parse("29.97"));
    assertEquals(FrameRate.FPS_59_94, FrameRate.parse("59.94"));
  }

  @Test
  void parse_exactRates_stayExact() {
    assertEquals(FrameRate.FPS_25, FrameRate.parse("25"));
    assertEquals(FrameRate.FPS_24, FrameRate.parse("24.0"));
    assertEquals(FrameRate.FPS_29_97, FrameRate.parse("30000/1001"));
    assertEquals(new FrameRate(25, 2), FrameRate.parse("12.5"));
  }

  @Test
  void parse_impossibleRates_areRefused() {
    for (String text : List.of("0", "-25", "fast", "0/1")) {
      assertThrows(NumberFormatException.class, () -> FrameRate.parse(text), text);
    }
  }

  @Test
  void supportsDropFrame_onlyMultiplesOf2997() {
    assertTrue(FrameRate.FPS_29_97.supportsDropFrame());
    assertTrue(FrameRate.FPS_59_94.supportsDropFrame());
    assertFalse(FrameRate.FPS_23_976.supportsDropFrame());
    assertFalse(FrameRate.FPS_30.supportsDropFrame());
  }

  @Test
  void timecodeBase_isTheRoundedRate() {
    assertEquals(24, FrameRate.FPS_23_976.timecodeBase());
    assertEquals(60, FrameRate.FPS_59_94.timecodeBase());
    assertEquals(25, FrameRate.FPS_25.timecodeBase());
  }
}
