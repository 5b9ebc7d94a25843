package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class SamplingPlanTest {

  private static final SamplingPlan.Pace PACE = SamplingPlan.Pace.ofMillis(200, 400, 100, 2);

  private int now;

  /** The frames of a second at 50 frames a second that a plan takes. */
  private List<Integer> taken(IntPredicate changed, boolean lively) {
    SamplingPlan plan = new SamplingPlan(PACE, () -> changed.test(now) ? 1 : 0, () -> lively);
    List<Integer> frames = new ArrayList<>();
    for (now = 0; now < 50; now++) {
      if (plan.wants(new RationalTime(now, 50))) {
        frames.add(now);
      }
    }
    return frames;
  }

  @Test
  void wants_nothingChanges_keepsAnEvenPace() {
    assertEquals(List.of(0, 10, 20, 30, 40), taken(frame -> false, true));
    assertEquals(List.of(0, 20, 40), taken(frame -> false, false));
  }

  @Test
  void wants_cut_looksAtOnceAndOnceMore() {
    assertEquals(List.of(0, 10, 17, 22, 32, 42), taken(frame -> frame == 17, true));
  }

  @Test
  void wants_cutRightAfterALook_waitsForTheShortestGap() {
    assertEquals(List.of(0, 10, 15, 20, 30, 40), taken(frame -> frame == 11, true));
  }

  @Test
  void wants_strobe_keepsTheShortestGap() {
    assertEquals(10, taken(frame -> true, true).size());
  }
}
