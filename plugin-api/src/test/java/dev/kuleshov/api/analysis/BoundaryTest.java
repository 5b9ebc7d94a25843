package dev.kuleshov.api.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoundaryTest {

  private static Boundary dissolve(long start, long end) {
    return new Boundary(BoundaryType.DISSOLVE, start, end, 1);
  }

  @Test
  void overlap_halfOfEach_isAThird() {
    assertEquals(1 / 3.0, dissolve(10, 19).overlap(dissolve(15, 24)), 1e-9);
  }

  @Test
  void overlap_same_isOne() {
    assertEquals(1, Boundary.cut(7, .5).overlap(Boundary.cut(7, 1)), 0);
  }

  @Test
  void overlap_apart_isNone() {
    assertEquals(0, dissolve(10, 19).overlap(dissolve(20, 24)), 0);
  }
}
