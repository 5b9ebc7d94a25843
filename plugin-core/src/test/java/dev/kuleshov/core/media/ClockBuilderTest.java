package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ClockBuilderTest {

  private static final RationalTime MILLI = new RationalTime(1, 1000);
  private static final RationalTime TICK_90K = new RationalTime(1, 90_000);

  private static FrameClock clock(
      RationalTime tick, FrameRate rate, boolean variable, LongStream timestamps) {
    ClockBuilder builder = new ClockBuilder(tick, new NominalRate(rate, variable), false);
    timestamps.forEach(builder::add);
    return builder.build(0);
  }

  @Test
  void build_evenTimestamps_isConstant() {
    FrameClock clock =
        clock(TICK_90K, FrameRate.FPS_25, false, LongStream.range(0, 100).map(i -> 777 + i * 3600));
    assertEquals(FrameClock.constant(FrameRate.FPS_25, 100), clock);
  }

  @Test
  void build_timestampsRoundedToMilliseconds_isConstant() {
    LongStream rounded =
        LongStream.range(0, 50_000).map(i -> 83 + Math.round(i * 1001 * 1000.0 / 24000));
    assertEquals(
        FrameClock.constant(FrameRate.FPS_23_976, 50_000),
        clock(MILLI, FrameRate.FPS_23_976, false, rounded));
  }

  @Test
  void build_timestampsCutToMilliseconds_isConstant() {
    LongStream cut = LongStream.range(0, 5000).map(i -> i * 1001 * 1000 / 60000);
    assertEquals(
        FrameClock.constant(FrameRate.FPS_59_94, 5000),
        clock(MILLI, FrameRate.FPS_59_94, false, cut));
  }

  @Test
  void build_headerRateWrong_takesTheStandardRateThatFits() {
    LongStream real = LongStream.range(0, 10_000).map(i -> Math.round(i * 1001 * 1000.0 / 24000));
    assertEquals(
        FrameClock.constant(FrameRate.FPS_23_976, 10_000),
        clock(MILLI, FrameRate.FPS_24, false, real));
  }

  @Test
  void build_droppedFrame_keepsTheOthersInPlace() {
    FrameClock clock =
        clock(
            TICK_90K,
            FrameRate.FPS_25,
            false,
            LongStream.range(0, 100).filter(i -> i != 40).map(i -> i * 3600));
    assertTrue(clock.isVariable());
    assertEquals(FrameRate.FPS_25, clock.rate());
    assertEquals(99, clock.frames());
    assertEquals(RationalTime.ofFrames(39, FrameRate.FPS_25), clock.timeOf(39));
    assertEquals(RationalTime.ofFrames(41, FrameRate.FPS_25), clock.timeOf(40));
    assertEquals(RationalTime.ofSeconds(4), clock.duration());
  }

  @Test
  void build_droppedFrameInMilliseconds_isOnTheExactGrid() {
    FrameClock clock =
        clock(
            MILLI,
            FrameRate.FPS_29_97,
            false,
            LongStream.range(0, 100)
                .filter(i -> i != 40)
                .map(i -> Math.round(i * 1001 * 1000.0 / 30000)));
    assertEquals(FrameRate.FPS_29_97.frameDuration(), clock.tick());
    assertEquals(RationalTime.ofFrames(99, FrameRate.FPS_29_97), clock.timeOf(98));
  }

  @Test
  void build_unevenTimestamps_keepsEachAsItIs() {
    long[] ticks = {0, 3000, 6100, 9450, 11_800, 15_990, 18_001, 24_444, 25_000, 31_007};
    FrameClock clock = clock(TICK_90K, new FrameRate(30, 1), true, LongStream.of(ticks));
    assertTrue(clock.isVariable());
    assertEquals(TICK_90K, clock.tick());
    assertArrayEquals(ticks, LongStream.of(clock.ticks()).limit(ticks.length).toArray());
  }

  @Test
  void build_noTimestampsAtAll_isConstant() {
    FrameClock clock =
        clock(
            TICK_90K,
            FrameRate.FPS_29_97,
            false,
            LongStream.generate(() -> ClockBuilder.MISSING).limit(5000));
    assertEquals(FrameClock.constant(FrameRate.FPS_29_97, 5000), clock);
  }

  @Test
  void build_firstTimestampsMissing_countsBackFromTheFirstGiven() {
    FrameClock clock =
        clock(
            TICK_90K,
            FrameRate.FPS_25,
            false,
            LongStream.range(0, 50).map(i -> i < 3 ? ClockBuilder.MISSING : 90_000 + i * 3600));
    assertEquals(FrameClock.constant(FrameRate.FPS_25, 50), clock);
  }

  @Test
  void build_repeatedTimestampAfterAGap_fillsTheGap() {
    LongStream repeated = LongStream.range(0, 50).map(i -> (i == 20 ? 21 : i) * 3600);
    assertEquals(
        FrameClock.constant(FrameRate.FPS_25, 50),
        clock(TICK_90K, FrameRate.FPS_25, false, repeated));
  }

  @Test
  void build_timestampsThatDoNotRise_areMadeToRise() {
    FrameClock clock =
        clock(TICK_90K, FrameRate.FPS_25, false, LongStream.of(0, 3600, 3600, 3000, 7200, 10_800));
    assertEquals(6, clock.frames());
    for (int i = 1; i <= 6; i++) {
      assertTrue(clock.timeOf(i).compareTo(clock.timeOf(i - 1)) > 0);
    }
  }

  @Test
  void build_clockJumpsBack_goesOnWithTheNextFrame() {
    LongStream jumping = LongStream.range(0, 100).map(i -> (i < 60 ? 900_000 + i : i - 60) * 3600);
    assertEquals(
        FrameClock.constant(FrameRate.FPS_25, 100),
        clock(TICK_90K, FrameRate.FPS_25, false, jumping));
  }

  @Test
  void build_clockJumpsAhead_isTrustedUnlessBroadcast() {
    ClockBuilder broadcast =
        new ClockBuilder(TICK_90K, new NominalRate(FrameRate.FPS_25, false), true);
    ClockBuilder file = new ClockBuilder(TICK_90K, new NominalRate(FrameRate.FPS_25, false), false);
    for (long i = 0; i < 20; i++) {
      broadcast.add((i < 10 ? i : i + 500_000) * 3600);
      file.add((i < 10 ? i : i + 500_000) * 3600);
    }
    assertEquals(FrameClock.constant(FrameRate.FPS_25, 20), broadcast.build(3600));
    assertEquals(RationalTime.ofSeconds(20_000), file.build(3600).timeOf(10).minus(tenFrames()));
  }

  private static RationalTime tenFrames() {
    return RationalTime.ofFrames(10, FrameRate.FPS_25);
  }

  @Test
  void build_oneFrame_lastsOneFrame() {
    assertEquals(
        RationalTime.ofFrames(1, FrameRate.FPS_24),
        clock(TICK_90K, FrameRate.FPS_24, false, LongStream.of(123)).duration());
  }

  @Test
  void build_lastFrameHeld_endsWithIt() {
    ClockBuilder builder =
        new ClockBuilder(TICK_90K, new NominalRate(FrameRate.FPS_25, true), false);
    LongStream.of(0, 3600, 10_800).forEach(builder::add);
    assertEquals(RationalTime.ofMillis(320), builder.build(18_000).duration());
  }

  @Test
  void lastTime_whileEven_isExactAndThenFollowsTheTimestamps() {
    ClockBuilder builder =
        new ClockBuilder(MILLI, new NominalRate(FrameRate.FPS_29_97, false), false);
    builder.add(0);
    builder.add(33);
    assertEquals(FrameRate.FPS_29_97.frameDuration(), builder.lastTime());
    builder.add(150);
    assertEquals(RationalTime.ofMillis(150), builder.lastTime());
  }
}
