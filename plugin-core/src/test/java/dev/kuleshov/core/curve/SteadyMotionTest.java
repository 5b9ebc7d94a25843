package dev.kuleshov.core.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import org.junit.jupiter.api.Test;

class SteadyMotionTest {

  @Test
  void of_panAndMovement_areKept() {
    assertEquals(.6, at(FilmFixture.film(100).look(Look.PAN_X, 0, 100, .5)), 1e-3);
    assertEquals(.6, at(FilmFixture.film(100)), 1e-3);
  }

  @Test
  void of_shake_doesNotCount() {
    double left =
        at(FilmFixture.film(100).look(Look.PAN_Y, 0, 100, frame -> frame % 2 == 0 ? .55 : -.55));
    assertTrue(left < .15, "left: " + left);
  }

  private static double at(FilmFixture film) {
    return SteadyMotion.of(film.look(Look.MOTION, 0, 100, .6).measurements().picture()).at(50);
  }
}
