package dev.kuleshov.core.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kuleshov.api.media.Picture;
import org.junit.jupiter.api.Test;

class MatteTest {

  private static final int SIDE = 20;

  /** A picture that grows brighter from its left and top, and black bars around it. */
  private static Picture barred(int top, int bottom, int left, int right) {
    byte[] rgb = new byte[3 * SIDE * SIDE];
    for (int y = top; y < SIDE - bottom; y++) {
      for (int x = left; x < SIDE - right; x++) {
        rgb[3 * (y * SIDE + x)] = (byte) (100 + y);
        rgb[3 * (y * SIDE + x) + 1] = (byte) (100 + x);
      }
    }
    return new Picture(SIDE, SIDE, rgb);
  }

  private static int at(Picture picture, int x, int y, int colour) {
    return picture.rgb()[3 * (y * SIDE + x) + colour] & 0xff;
  }

  @Test
  void without_letterbox_stretchesWhatIsBetween() {
    Picture open = Matte.without(barred(4, 4, 0, 0));
    assertEquals(104, at(open, 0, 0, 0));
    assertEquals(115, at(open, 0, SIDE - 1, 0));
    assertEquals(119, at(open, SIDE - 1, 0, 1));
  }

  @Test
  void without_pillarbox_stretchesWhatIsBetween() {
    Picture open = Matte.without(barred(0, 0, 3, 3));
    assertEquals(103, at(open, 0, 0, 1));
    assertEquals(116, at(open, SIDE - 1, 0, 1));
  }

  @Test
  void without_noBars_isTheSame() {
    Picture picture = barred(0, 0, 0, 0);
    assertSame(picture, Matte.without(picture));
  }

  @Test
  void without_moreBlackThanBarsHave_isTheSame() {
    Picture dark = barred(12, 0, 0, 0);
    assertSame(dark, Matte.without(dark));
    Picture black = new Picture(SIDE, SIDE, new byte[3 * SIDE * SIDE]);
    assertSame(black, Matte.without(black));
  }
}
