package dev.kuleshov.api.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import org.junit.jupiter.api.Test;

class FrameClockTest {

  private static final FrameClock UNEVEN =
      FrameClock.variable(FrameRate.FPS_25, new RationalTime(1, 1000), 0, 40, 100, 120, 200);

  @Test
  void timeOf_constantRate_isTheFractionOfTheFrame() {
    FrameClock clock = FrameClock.constant(FrameRate.FPS_29_97, 100);
    assertEquals(new RationalTime(1001 * 99, 30_000), clock.timeOf(99));
    assertEquals(new RationalTime(1001, 300), clock.duration());
  }

  @Test
  void timeOf_unevenFrames_isTheirOwnTick() {
    assertEquals(4, UNEVEN.frames());
    assertEquals(RationalTime.ofMillis(100), UNEVEN.timeOf(2));
    assertEquals(RationalTime.ofMillis(200), UNEVEN.duration());
  }

  @Test
  void frameAt_betweenTwoFrames_isTheOneOnScreen() {
    assertEquals(1, UNEVEN.frameAt(RationalTime.ofMillis(99)));
    assertEquals(2, UNEVEN.frameAt(RationalTime.ofMillis(100)));
    assertEquals(3, UNEVEN.frameAt(RationalTime.ofMillis(199)));
    assertEquals(7, FrameClock.constant(FrameRate.FPS_25, 10).frameAt(RationalTime.ofMillis(319)));
  }

  @Test
  void frameAt_outsideTheFilm_isTheNearestFrame() {
    assertEquals(0, UNEVEN.frameAt(RationalTime.ofSeconds(-1)));
    assertEquals(3, UNEVEN.frameAt(RationalTime.ofSeconds(9)));
  }

  @Test
  void timeOf_noSuchFrame_isRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> UNEVEN.timeOf(5));
    assertThrows(IndexOutOfBoundsException.class, () -> UNEVEN.timeOf(-1));
  }

  @Test
  void variable_ticksThatStandStill_areRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FrameClock.variable(FrameRate.FPS_25, new RationalTime(1, 1000), 0, 40, 40));
  }
}
