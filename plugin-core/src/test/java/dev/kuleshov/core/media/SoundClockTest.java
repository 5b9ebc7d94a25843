package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SoundClockTest {

  private final SoundClock clock = new SoundClock(48_000, 100);

  @Test
  void place_lateStart_isFilledToTheSample() {
    assertEquals(480, clock.place(0.01, 1024));
    assertEquals(0, clock.place(0.01 + 1024 / 48_000.0, 1024));
  }

  @Test
  void place_earlyStart_isCutToTheSample() {
    assertEquals(-1024, clock.place(-0.03, 1024));
    assertEquals(-416, clock.place(-0.03 + 1024 / 48_000.0, 1024));
    assertEquals(0, clock.place(-0.03 + 2048 / 48_000.0, 1024));
  }

  @Test
  void place_smallJitter_isLeftAlone() {
    clock.place(0, 48_000);
    assertEquals(0, clock.place(1.04, 1024));
    assertEquals(0, clock.place(0.98, 1024));
  }

  @Test
  void place_gap_isFilled() {
    clock.place(0, 48_000);
    assertEquals(24_000, clock.place(1.5, 1024));
  }

  @Test
  void place_overlap_isCut() {
    clock.place(0, 48_000);
    assertEquals(-4800, clock.place(0.9, 9600));
  }

  @Test
  void place_clockJumpsBack_goesOn() {
    clock.place(50, 48_000);
    assertEquals(0, clock.place(2, 48_000));
    assertEquals(0, clock.place(3, 48_000));
    assertEquals(24_000, clock.place(4.5, 48_000));
  }

  @Test
  void place_beyondTheFilm_goesOn() {
    clock.place(0, 48_000);
    assertEquals(0, clock.place(95_000, 48_000));
    assertEquals(0, clock.place(95_001, 48_000));
  }

  @Test
  void place_noTimestamp_goesOn() {
    clock.place(0, 48_000);
    assertEquals(0, clock.place(Double.NaN, 1024));
  }
}
