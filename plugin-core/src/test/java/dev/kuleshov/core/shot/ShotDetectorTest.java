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

  private static byte[] boxed(byte[] frame) {
    byte[] boxed = frame.clone();
    int bar = 7 * SmallFilm.WIDTH * 3;
    java.util.Arrays.fill(boxed, 0, bar, (byte) 2);
    java.util.Arrays.fill(boxed, boxed.length - bar, boxed.length, (byte) 2);
    return boxed;
  }
}
