package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LandmarksTest {

  @Test
  void turn_noseBetweenTheEyes_isZero() {
    assertEquals(0, new Landmarks(10, 20, 30, 20, 20, 35).turn(), 1e-9);
  }

  @Test
  void turn_noseBelowAnEye_isHalfWay() {
    assertEquals(.5, new Landmarks(10, 20, 30, 20, 30, 35).turn(), 1e-9);
    assertEquals(-.5, new Landmarks(10, 20, 30, 20, 10, 35).turn(), 1e-9);
  }

  @Test
  void turn_leaningHead_isMeasuredAlongTheEyes() {
    // The head of the first case, leaning by a quarter turn.
    assertEquals(0, new Landmarks(20, 10, 20, 30, 5, 20).turn(), 1e-9);
  }

  @Test
  void turn_eyesInOnePlace_isUnknownAndZero() {
    assertEquals(0, new Landmarks(10, 10, 10, 10, 50, 10).turn());
  }

  @Test
  void roll_rightEyeLower_isClockwise() {
    assertEquals(Math.PI / 4, new Landmarks(0, 0, 10, 10, 0, 10).roll(), 1e-9);
  }
}
