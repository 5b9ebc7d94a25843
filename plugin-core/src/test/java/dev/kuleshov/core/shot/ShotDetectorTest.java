package dev.kuleshov.core.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotDetectorTest {

  @Test
  void boundaries_hardCuts_areFoundToTheFrame() {
    List<Boundary> found =
        new SmallFilm().shot(1, 30, 0).shot(2, 25, .4).shot(3, 40, 0).boundaries();

    assertEquals(List.of(30L, 55L), found.stream().map(Boundary::start).toList());
    assertTrue(found.stream().allMatch(boundary -> boundary.type() == BoundaryType.CUT));
    assertTrue(found.stream().allMatch(boundary -> boundary.confidence() > .9));
  }

  @Test
  void boundaries_cutWithinALetterbox_isFoundToTheFrame() {
    SmallFilm film = new SmallFilm().shot(1, 90, .3).shot(2, 40, .3).each(ShotDetectorTest::boxed);

    assertEquals(List.of(90L), film.boundaries().stream().map(Boundary::start).toList());
  }

  @Test
  void boundaries_cutAtTheSecondFrame_isFound() {
    List<Boundary> found = new SmallFilm().shot(1, 1, 0).shot(2, 40, 0).boundaries();

    assertEquals(List.of(1L), found.stream().map(Boundary::start).toList());
  }

  @Test
  void boundaries_dissolve_isFoundWithItsEnds() {
    Boundary found = only(mixed(20));

    assertEquals(BoundaryType.DISSOLVE, found.type());
    assertNear(50, found.start(), 2);
    assertNear(69, found.end(), 2);
  }

  @Test
  void boundaries_dissolveWhileTheCameraMoves_isFound() {
    SmallFilm film = new SmallFilm().shot(1, 50, .3);
    for (int i = 0; i < 20; i++) {
      byte[] from = SmallFilm.scene(1, (50 + i) * .3, 0);
      film.add(SmallFilm.mix(from, SmallFilm.scene(2, i * .4, 0), (i + 1) / 21.0));
    }
    for (int i = 20; i < 70; i++) {
      film.add(SmallFilm.scene(2, i * .4, 0));
    }
    Boundary found = only(film);

    assertEquals(BoundaryType.DISSOLVE, found.type());
    assertNear(50, found.start(), 4);
    assertNear(69, found.end(), 4);
  }

  @Test
  void boundaries_fadeThroughBlack_isOneFade() {
    Boundary found = only(faded(0, 3));

    assertEquals(BoundaryType.FADE, found.type());
    assertNear(50, found.start(), 2);
    assertNear(76, found.end(), 2);
  }

  @Test
  void boundaries_fadeThroughWhite_isOneFade() {
    assertEquals(BoundaryType.FADE, only(faded(255, 1)).type());
  }

  @Test
  void boundaries_fadesOfAVeryDarkFilm_areFound() {
    SmallFilm film = faded(0, 6).each(frame -> SmallFilm.graded(frame, level -> level * .12));
    assertEquals(BoundaryType.FADE, only(film).type());
  }

  @Test
  void boundaries_longBlackBetweenFades_isTwoFades() {
    List<Boundary> found = faded(0, 60).boundaries();

    assertEquals(
        List.of(BoundaryType.FADE, BoundaryType.FADE), found.stream().map(Boundary::type).toList());
  }

  @Test
  void boundaries_fadeInAtTheStart_isAFadeAfterTheBlack() {
    SmallFilm film = new SmallFilm();
    for (int i = 0; i < 10; i++) {
      film.add(SmallFilm.plain(0));
    }
    for (int i = 0; i < 20; i++) {
      film.add(SmallFilm.mix(SmallFilm.plain(0), SmallFilm.scene(1, 0, 0), (i + 1) / 21.0));
    }
    Boundary found = only(film.shot(1, 40, 0));

    assertEquals(BoundaryType.FADE, found.type());
    assertNear(10, found.start(), 2);
    assertNear(29, found.end(), 2);
  }

  @Test
  void boundaries_wipe_isFoundWithItsEnds() {
    SmallFilm film = new SmallFilm().shot(1, 50, 0);
    byte[] next = SmallFilm.graded(SmallFilm.scene(5, 0, 0), level -> .5 * level);
    for (int i = 0; i < 20; i++) {
      byte[] frame = SmallFilm.scene(1, 0, 0);
      int width = SmallFilm.WIDTH * (i + 1) / 21;
      for (int row = 0; row < SmallFilm.HEIGHT; row++) {
        int at = row * SmallFilm.WIDTH * 3;
        System.arraycopy(next, at, frame, at, 3 * width);
      }
      film.add(frame);
    }
    for (int i = 0; i < 50; i++) {
      film.add(next);
    }
    Boundary found = only(film);

    assertEquals(BoundaryType.WIPE, found.type());
    assertNear(50, found.start(), 3);
    assertNear(69, found.end(), 3);
  }

  @Test
  void boundaries_somethingThatCrossesTheLens_isNone() {
    SmallFilm film = new SmallFilm().shot(1, 80, 0);
    for (int i = 0; i < 16; i++) {
      byte[] frame = film.frame(30 + i);
      for (int k = 0; k < frame.length; k++) {
        int column = k / 3 % SmallFilm.WIDTH;
        if (column < i * 10 && column > i * 10 - 60) {
          frame[k] = 35;
        }
      }
    }

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_lightThatIsDimmedAndComesBack_isNone() {
    SmallFilm film = new SmallFilm().shot(1, 90, 0);
    for (int i = 30; i < 60; i++) {
      double dim = 1 - .7 * Math.sin(Math.PI * (i - 29) / 31);
      film.set(i, SmallFilm.graded(film.frame(i), level -> level * dim));
    }

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_titleThatAppearsSlowly_isNone() {
    SmallFilm film = new SmallFilm().shot(1, 100, 0);
    for (int i = 30; i < 80; i++) {
      double share = Math.min(1, Math.min(i - 29, 80 - i) / 10.0);
      byte[] frame = film.frame(i);
      for (int row = 36; row < 46; row++) {
        for (int k = (row * 96 + 20) * 3; k < (row * 96 + 76) * 3; k++) {
          frame[k] = (byte) (int) ((frame[k] & 0xff) * (1 - share) + 235 * share);
        }
      }
    }

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_flash_isNone() {
    SmallFilm film = new SmallFilm().shot(1, 60, .2);
    film.set(30, SmallFilm.mix(film.frame(30), SmallFilm.plain(255), .8));
    film.set(31, SmallFilm.mix(film.frame(31), SmallFilm.plain(255), .5));

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_strobe_isNone() {
    SmallFilm film = new SmallFilm().shot(1, 60, 0);
    for (int i = 20; i < 40; i++) {
      if (i % 2 == 0) {
        film.set(i, SmallFilm.plain(i % 4 == 0 ? 0 : 255));
      }
    }

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_lightThatIsSwitched_isNone() {
    SmallFilm film = new SmallFilm().shot(1, 60, .2);
    for (int i = 30; i < 60; i++) {
      film.set(i, SmallFilm.graded(film.frame(i), level -> level * .5));
    }

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_fastPan_isNone() {
    assertEquals(List.of(), new SmallFilm().shot(1, 40, 5).boundaries());
  }

  @Test
  void boundaries_shake_isNone() {
    SmallFilm film = new SmallFilm();
    java.util.Random random = new java.util.Random(4);
    for (int i = 0; i < 60; i++) {
      film.add(SmallFilm.scene(1, random.nextInt(9) - 4, random.nextInt(7) - 3));
    }

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_oneFrame_isNone() {
    assertEquals(List.of(), new SmallFilm().shot(1, 1, 0).boundaries());
  }

  @Test
  void boundaries_allBlack_isNone() {
    SmallFilm film = new SmallFilm().shot(1, 80, 0).each(frame -> SmallFilm.plain(0));

    assertEquals(List.of(), film.boundaries());
  }

  @Test
  void boundaries_beforeTheEnd_isRefused() {
    assertThrows(IllegalStateException.class, () -> new ShotDetector().boundaries());
  }

  @Test
  void boundaries_lowerSensitivity_isASubset() {
    SmallFilm film = new SmallFilm().shot(1, 30, 0).shot(2, 25, .4).shot(3, 40, 3);
    ShotDetector eager = new ShotDetector(new ShotSettings(.95, .1));
    ShotDetector calm = new ShotDetector(new ShotSettings(.05, .1));

    film.show(eager, calm);

    assertTrue(eager.boundaries().containsAll(calm.boundaries()));
    assertTrue(calm.boundaries().stream().allMatch(boundary -> boundary.confidence() >= .95));
  }

  @Test
  void change_atACut_isHighAtOnce() {
    SmallFilm film = new SmallFilm().shot(1, 5, 0).shot(2, 5, 0);
    ShotDetector detector = new ShotDetector();
    double[] change = new double[film.size()];

    film.show(detector, new ChangeLog(detector, change));

    assertTrue(change[5] > .7, "at the cut " + change[5]);
    assertTrue(change[4] < .1 && change[6] < .1, "beside it " + change[4] + ", " + change[6]);
  }

  private static void assertNear(long expected, long actual, long tolerance) {
    assertTrue(Math.abs(actual - expected) <= tolerance, actual + " is far from " + expected);
  }

  private static Boundary only(SmallFilm film) {
    List<Boundary> found = film.boundaries();
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private static SmallFilm mixed(int length) {
    SmallFilm film = new SmallFilm().shot(1, 50, 0);
    for (int i = 0; i < length; i++) {
      byte[] to = SmallFilm.scene(2, 0, 0);
      film.add(SmallFilm.mix(SmallFilm.scene(1, 0, 0), to, (i + 1.0) / (length + 1)));
    }
    return film.shot(2, 50, 0);
  }

  private static SmallFilm faded(int level, int hold) {
    SmallFilm film = new SmallFilm().shot(1, 50, .2);
    for (int i = 0; i < 12; i++) {
      byte[] from = SmallFilm.scene(1, (50 + i) * .2, 0);
      film.add(SmallFilm.mix(from, SmallFilm.plain(level), (i + 1) / 13.0));
    }
    for (int i = 0; i < hold; i++) {
      film.add(SmallFilm.plain(level));
    }
    for (int i = 0; i < 12; i++) {
      film.add(SmallFilm.mix(SmallFilm.plain(level), SmallFilm.scene(2, 0, 0), (i + 1) / 13.0));
    }
    return film.shot(2, 50, 0);
  }

  private static byte[] boxed(byte[] frame) {
    byte[] boxed = frame.clone();
    int bar = 7 * SmallFilm.WIDTH * 3;
    java.util.Arrays.fill(boxed, 0, bar, (byte) 2);
    java.util.Arrays.fill(boxed, boxed.length - bar, boxed.length, (byte) 2);
    return boxed;
  }
}
