package dev.kuleshov.core.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotsTest {

  private static final FrameClock CLOCK = FrameClock.constant(FrameRate.FPS_29_97, 100);

  @Test
  void between_cutAndMix_coversEveryFrameOnce() {
    List<Shot> shots =
        Shots.between(
            List.of(Boundary.cut(30, 1), new Boundary(BoundaryType.DISSOLVE, 50, 59, .8)), CLOCK);

    assertEquals(
        List.of(new FrameRange(0, 30), new FrameRange(30, 55), new FrameRange(55, 100)),
        shots.stream().map(Shot::frames).toList());
    assertEquals(List.of(0, 1, 2), shots.stream().map(Shot::index).toList());
    assertEquals(RationalTime.ofFrames(30, FrameRate.FPS_29_97), shots.get(0).time().end());
  }

  @Test
  void between_noBoundaries_isOneShot() {
    assertEquals(new FrameRange(0, 100), Shots.between(List.of(), CLOCK).get(0).frames());
  }

  @Test
  void between_noFrames_isNoShots() {
    FrameClock empty = FrameClock.constant(FrameRate.FPS_25, 0);

    assertEquals(List.of(), Shots.between(List.of(), empty));
  }

  @Test
  void between_boundaryAtTheFilmsEdge_makesNoEmptyShot() {
    List<Shot> shots = Shots.between(List.of(Boundary.cut(0, 1), Boundary.cut(100, 1)), CLOCK);

    assertEquals(1, shots.size());
  }
}
