package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.core.dataset.PictureForm;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AugmenterTest {

  private static final PictureForm FORM = new PictureForm(16, 12, 1);

  /** Brighter to the right, and darker downwards. */
  private static byte[] ramp() {
    byte[] pixels = new byte[FORM.size()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (100 + 8 * (i % 16) - 5 * (i / 16));
    }
    return pixels;
  }

  private static float[] seen(Warp.View view) {
    return new Warp(FORM, FORM).apply(ramp(), Augmenter.straight(), view);
  }

  @Test
  void apply_nothingWanted_sameLevels() {
    float[] out = new Augmenter(Augmentation.none(), FORM, FORM).apply(ramp(), Chance.at(1, 1, 1));
    assertArrayEquals(ramp(), Augmenter.bytes(out));
  }

  @Test
  void apply_everything_staysALevelAndDependsOnChanceAlone() {
    Augmentation strong =
        new Augmentation(90, 0.3, 3, 0.5, 0.5, 0.5, 200, 0.9, 4, 1, 0.5, 60, 1, 0.1, 1, 1);
    Augmenter augmenter = new Augmenter(strong, FORM, FORM);
    for (int i = 0; i < 200; i++) {
      float[] out = augmenter.apply(ramp(), Chance.at(1, 2, i));
      for (float level : out) {
        assertTrue(level >= 0 && level <= 255, "level " + level);
      }
      assertArrayEquals(out, augmenter.apply(ramp(), Chance.at(1, 2, i)));
    }
  }

  @Test
  void warp_mirrored_isTheMirrorImage() {
    float[] straight = seen(Warp.View.WHOLE);
    float[] mirrored = seen(new Warp.View(0, 1, 1, 0, 0, true));
    for (int i = 0; i < straight.length; i++) {
      assertEquals(straight[i], mirrored[i - i % 16 + 15 - i % 16], 1e-3);
    }
  }

  @Test
  void warp_shiftedByAQuarter_showsWhatWasThere() {
    float[] straight = seen(Warp.View.WHOLE);
    float[] shifted = seen(new Warp.View(0, 1, 1, 0.25, 0.25, false));
    assertEquals(straight[5 * 16 + 6], shifted[8 * 16 + 10], 1e-3);
  }

  @Test
  void warp_turnedRoundHalf_isUpsideDown() {
    float[] straight = seen(Warp.View.WHOLE);
    float[] turned = seen(new Warp.View(Math.PI, 1, 1, 0, 0, false));
    assertEquals(straight[3 * 16 + 4], turned[(11 - 3) * 16 + 15 - 4], 1e-2);
  }

  @Test
  void dusk_fallen_isDarkerAndDarkestAbove() {
    Recipe.Night night = new Recipe.Night(1, 0.1, 0.3, 1, List.of());
    double above = 0;
    double below = 0;
    for (int i = 0; i < 100; i++) {
      float[] pixels = new float[FORM.size()];
      Arrays.fill(pixels, 200);
      new Dusk(night, FORM).fall(pixels, Chance.at(1, 1, i));
      above += pixels[3];
      below += pixels[11 * 16 + 3];
    }
    assertTrue(above < below && below / 100 < 120, above + " " + below);
  }

  @Test
  void augmentation_impossible_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Augmentation(0, 2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Augmentation(0, 1, 1, 0, 0, 1.5, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
  }
}
