package dev.kuleshov.core.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.core.shot.SmallFilm;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisualMeterTest {

  @Test
  void track_everyFrame_hasEveryMeasurement() {
    assertEquals(17, measure(new SmallFilm().shot(1, 17, 0)).frames());
  }

  @Test
  void track_plainGrey_hasItsLightAndNothingElse() {
    PictureTrack track = measure(new SmallFilm().add(SmallFilm.plain(51)).add(SmallFilm.plain(51)));

    assertEquals(.2, track.brightness().at(1), 1e-3);
    assertEquals(0, track.contrast().at(1), 1e-3);
    assertEquals(0, track.saturation().at(1), 1e-3);
    assertEquals(0, track.motion().at(1), 1e-6);
    assertEquals(.5, track.focusX().at(1), 1e-3);
  }

  @Test
  void track_redPicture_isWarmAndSaturated() {
    byte[] red = SmallFilm.plain(0);
    for (int i = 2; i < red.length; i += 3) {
      red[i] = (byte) 255;
    }
    PictureTrack track = measure(new SmallFilm().add(red));

    assertEquals(1, track.warmth().at(0), 1e-3);
    assertEquals(1, track.saturation().at(0), 1e-3);
  }

  @Test
  void track_cameraToTheRight_pansByItsSpeed() {
    PictureTrack track = measure(new SmallFilm().shot(1, 30, 1.5));

    double expected = 1.5 / SmallFilm.WIDTH * SmallFilm.RATE.perSecond();
    assertEquals(expected, track.panX().mean(1, 30), .15 * expected);
    assertEquals(0, track.panY().mean(1, 30), .1 * expected);
    assertEquals(expected, track.motion().mean(1, 30), .3 * expected);
  }

  @Test
  void track_stillPicture_doesNotMove() {
    assertEquals(0, measure(new SmallFilm().shot(1, 10, 0)).motion().mean(0, 10), 1e-6);
  }

  @Test
  void track_somethingThatMoves_drawsTheEyeAndIsNoPan() {
    SmallFilm film = new SmallFilm();
    for (int i = 0; i < 30; i++) {
      byte[] frame = SmallFilm.mix(SmallFilm.scene(1, 0, 0), SmallFilm.plain(120), .7);
      byte[] thing = SmallFilm.scene(2, 0, 0);
      for (int row = 8; row < 24; row++) {
        System.arraycopy(thing, (row * 96 + 30) * 3, frame, (row * 96 + 60 + i % 20) * 3, 16 * 3);
      }
      film.add(frame);
    }
    PictureTrack track = measure(film);

    assertEquals(0, track.panX().at(10), .02);
    assertTrue(track.motion().at(10) > .01, "motion " + track.motion().at(10));
    assertTrue(track.focusX().at(10) > .6, "focus " + track.focusX().at(10));
    assertTrue(track.focusY().at(10) < .45, "focus " + track.focusY().at(10));
  }

  @Test
  void track_atACut_isWithoutMotion() {
    SmallFilm film = new SmallFilm().shot(1, 10, 1).shot(2, 10, 1);
    VisualMeter meter = new VisualMeter();
    film.show(meter);

    assertEquals(0, meter.track(List.of(Boundary.cut(10, 1))).motion().at(10), 0);
  }

  @Test
  void track_softerPicture_isLessSharp() {
    byte[] sharp = SmallFilm.scene(1, 0, 0);
    for (int i = 0; i < sharp.length; i += 6) {
      sharp[i] = (byte) ((sharp[i] & 0xff) * 3 / 4);
      sharp[i + 1] = (byte) ((sharp[i + 1] & 0xff) * 3 / 4);
      sharp[i + 2] = (byte) ((sharp[i + 2] & 0xff) * 3 / 4);
    }
    byte[] soft = sharp.clone();
    for (int i = 3; i < soft.length - 3; i++) {
      int sum = 0;
      for (int k = -3; k <= 3; k += 3) {
        sum += sharp[i + k] & 0xff;
      }
      soft[i] = (byte) (sum / 3);
    }
    PictureTrack track = measure(new SmallFilm().add(sharp).add(soft));

    assertTrue(track.sharpness().at(1) < .9 * track.sharpness().at(0));
  }

  private static PictureTrack measure(SmallFilm film) {
    VisualMeter meter = new VisualMeter();
    film.show(meter);
    return meter.track(List.of());
  }
}
