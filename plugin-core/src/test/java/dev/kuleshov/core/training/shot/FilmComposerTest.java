package dev.kuleshov.core.training.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FilmComposerTest {

  private static final int SHOTS = 60;

  @Test
  void compose_sameSeed_isTheSameFilm() {
    ComposedFilm one = TestTakes.composer().compose(7, 6);
    ComposedFilm two = TestTakes.composer().compose(7, 6);

    assertEquals(one.boundaries(), two.boundaries());
    assertArrayEquals(one.paint(40).clone(), two.paint(40));
  }

  @Test
  void compose_otherSeed_isAnotherFilm() {
    assertFalse(
        TestTakes.composer()
            .compose(7, 6)
            .boundaries()
            .equals(TestTakes.composer().compose(8, 6).boundaries()));
  }

  @Test
  void boundaries_longFilm_holdEveryKindInOrder() {
    ComposedFilm film = TestTakes.composer().compose(4, SHOTS);
    Set<BoundaryType> kinds =
        film.boundaries().stream().map(Boundary::type).collect(Collectors.toSet());

    assertEquals(EnumSet.allOf(BoundaryType.class), kinds);
    long last = -1;
    for (Boundary boundary : film.boundaries()) {
      assertTrue(boundary.start() > last, boundary + " begins before " + last);
      last = boundary.end();
    }
    assertTrue(last < film.frames());
  }

  @Test
  void paint_cut_isWhereTheTruthSays() {
    ComposedFilm film = TestTakes.composer().compose(3, SHOTS);
    for (Boundary boundary : film.boundaries()) {
      if (boundary.type() == BoundaryType.CUT) {
        double across = distance(film, boundary.start() - 1, boundary.start());
        assertTrue(across > 1, boundary + " changes nothing");
      }
    }
  }

  @Test
  void paint_mix_isPureOnBothSides() {
    ComposedFilm film = TestTakes.composer().compose(3, SHOTS);
    Boundary mix =
        film.boundaries().stream()
            .filter(boundary -> boundary.type() == BoundaryType.DISSOLVE)
            .findFirst()
            .orElseThrow();
    double whole = distance(film, mix.start() - 1, mix.end() + 1);

    assertTrue(distance(film, mix.start() - 1, (mix.start() + mix.end()) / 2) < whole);
    assertTrue(distance(film, (mix.start() + mix.end()) / 2, mix.end() + 1) < whole);
  }

  private static double distance(ComposedFilm film, long a, long b) {
    Raster first = new Raster(film.width(), film.height(), film.paint((int) a).clone());
    return first.distance(new Raster(film.width(), film.height(), film.paint((int) b)));
  }
}
