package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.time.FrameRate;
import org.junit.jupiter.api.Test;

class NominalRateTest {

  @Test
  void of_bothAgree_isThatRate() {
    FrameRate odd = new FrameRate(179, 6);
    assertEquals(new NominalRate(odd, false), NominalRate.of(odd, odd));
  }

  @Test
  void of_averageSlightlyOff_isTheStandardRate() {
    assertEquals(
        new NominalRate(FrameRate.FPS_29_97, false),
        NominalRate.of(new FrameRate(29_950, 1000), FrameRate.FPS_29_97));
  }

  @Test
  void of_baseCountsFields_isTheFrameRate() {
    assertEquals(
        new NominalRate(FrameRate.FPS_25, false),
        NominalRate.of(FrameRate.FPS_25, FrameRate.FPS_50));
  }

  @Test
  void of_framesHeldOnAGrid_isTheGridAndVariable() {
    assertEquals(
        new NominalRate(FrameRate.FPS_25, true),
        NominalRate.of(new FrameRate(200, 13), FrameRate.FPS_25));
  }

  @Test
  void of_baseIsMereResolution_isTheNearestStandardRate() {
    assertEquals(
        new NominalRate(FrameRate.FPS_30, true),
        NominalRate.of(new FrameRate(29_991, 1000), new FrameRate(600, 1)));
    assertEquals(
        FrameRate.FPS_25, NominalRate.of(FrameRate.FPS_25, new FrameRate(90_000, 1)).rate());
  }

  @Test
  void of_nothingKnown_isPal() {
    assertEquals(new NominalRate(FrameRate.FPS_25, false), NominalRate.of(null, null));
  }
}
