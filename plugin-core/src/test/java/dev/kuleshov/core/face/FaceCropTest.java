package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Emotion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceCropTest {

  private static final int SIDE = FaceCrop.SIDE;

  /** Red grows to the right, green downwards, blue is full. */
  private static BgrPicture ramp(int side) {
    byte[] pixels = new byte[side * side * 3];
    for (int i = 0; i < side * side; i++) {
      pixels[3 * i] = (byte) 255;
      pixels[3 * i + 1] = (byte) (i / side * 255 / side);
      pixels[3 * i + 2] = (byte) (i % side * 255 / side);
    }
    return new BgrPicture(side, side, pixels);
  }

  private static DetectedFace face(double x, double y, double size, double roll) {
    double cx = x + size / 2;
    double cy = y + size / 2;
    double dx = Math.cos(roll) * size / 4;
    double dy = Math.sin(roll) * size / 4;
    Landmarks marks = new Landmarks(cx - dx, cy - dy, cx + dx, cy + dy, cx, cy);
    return new DetectedFace(x, y, size, size, 1, Optional.of(marks));
  }

  private static float red(FaceCrop crop, int column, int row) {
    return crop.rgb()[3 * (row * SIDE + column)];
  }

  private static float green(FaceCrop crop, int column, int row) {
    return crop.rgb()[3 * (row * SIDE + column) + 1];
  }

  @Test
  void of_largeFace_isMadeSmallerInPlace() {
    FaceCrop crop = FaceCrop.of(ramp(448), face(0, 0, 448, 0));
    assertEquals(0, red(crop, 0, 50), 3);
    assertEquals(253, red(crop, SIDE - 1, 50), 3);
    assertEquals(127, green(crop, 50, SIDE / 2), 3);
    assertEquals(255, crop.rgb()[2], 1e-3);
  }

  @Test
  void of_leaningFace_isSetUpright() {
    // The face's own "right" is the picture's "down", so green takes the place of red.
    FaceCrop crop = FaceCrop.of(ramp(200), face(0, 0, 200, Math.PI / 2));
    assertEquals(0, green(crop, 0, 50), 4);
    assertEquals(253, green(crop, SIDE - 1, 50), 4);
    assertEquals(127, red(crop, 50, SIDE / 2), 4);
  }

  @Test
  void of_faceAcrossTheEdge_isBlackOutside() {
    FaceCrop crop = FaceCrop.of(ramp(200), face(-100, 0, 200, 0));
    assertEquals(0, crop.rgb()[2], 1e-6);
    assertEquals(255, crop.rgb()[3 * SIDE - 1], 1e-3);
  }

  @Test
  void sharpness_softPicture_isLower() {
    BgrPicture sharp = Drawings.face(Emotion.NEUTRAL);
    BgrPicture soft = sharp.resized(40, 22).resized(20, 11).resized(640, 360);
    DetectedFace face = face(220, 80, 200, 0);
    double blurred = FaceCrop.of(smooth(soft), face).sharpness();
    assertTrue(FaceCrop.of(sharp, face).sharpness() > 2 * blurred);
  }

  /** Averages each pixel with its neighbours, wide enough to hide the blocks of a small picture. */
  private static BgrPicture smooth(BgrPicture picture) {
    int reach = 32;
    byte[] from = picture.pixels();
    for (int stride : new int[] {3, 3 * picture.width()}) {
      byte[] to = from.clone();
      for (int i = reach * stride; i < from.length - reach * stride; i++) {
        int sum = 0;
        for (int k = -reach; k < reach; k++) {
          sum += from[i + k * stride] & 0xff;
        }
        to[i] = (byte) (sum / (2 * reach));
      }
      from = to;
    }
    return new BgrPicture(picture.width(), picture.height(), from);
  }

  @Test
  void sharpness_flatPicture_isZero() {
    assertEquals(0, new FaceCrop(new float[3 * SIDE * SIDE]).sharpness());
  }
}
