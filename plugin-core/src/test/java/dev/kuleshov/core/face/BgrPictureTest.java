package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BgrPictureTest {

  private static BgrPicture blues(int width, int height, int... blue) {
    byte[] pixels = new byte[width * height * 3];
    for (int i = 0; i < blue.length; i++) {
      pixels[3 * i] = (byte) blue[i];
    }
    return new BgrPicture(width, height, pixels);
  }

  @Test
  void resized_half_takesTheMeanOfFour() {
    BgrPicture half = blues(4, 2, 0, 100, 200, 255, 100, 200, 255, 200).resized(2, 1);
    assertArrayEquals(new byte[] {100, 0, 0, (byte) 228, 0, 0}, half.pixels());
  }

  @Test
  void resized_larger_repeatsPixels() {
    assertArrayEquals(blues(4, 1, 7, 7, 9, 9).pixels(), blues(2, 1, 7, 9).resized(4, 1).pixels());
  }

  @Test
  void resized_unevenFactor_leavesNoPixelOut() {
    assertEquals(20, blues(3, 1, 10, 20, 30).resized(1, 1).pixels()[0]);
  }

  @Test
  void resized_sameSize_isTheSame() {
    BgrPicture picture = blues(2, 1, 1, 2);
    assertSame(picture, picture.resized(2, 1));
  }

  @Test
  void new_tooFewBytes_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new BgrPicture(2, 2, new byte[11]));
  }
}
