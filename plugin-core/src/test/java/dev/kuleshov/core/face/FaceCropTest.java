package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Emotion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceCropTest {

  private static final int SIDE = 48;

  /** Grows from black at the left to white at the right, or downwards. */
  private static BgrPicture ramp(int side, boolean down) {
    byte[] pixels = new byte[side * side * 3];
    for (int i = 0; i < pixels.length; i++) {
      int pixel = i / 3;
      pixels[i] = (byte) ((down ? pixel / side : pixel % side) * 255 / side);
    }
    return new BgrPicture(side, side, pixels);
  }

  /** A face whose cut has this side and its upper left corner here. */
  private static DetectedFace face(double x, double y, double side, double roll) {
    double cx = x + side / 2;
    double cy = y + side / 2 + .02 * side;
    double dx = Math.cos(roll) * side / 4;
    double dy = Math.sin(roll) * side / 4;
    Landmarks marks = new Landmarks(cx - dx, cy - dy, cx + dx, cy + dy, cx, cy);
    double width = .82 * side;
    double height = 1.04 * side;
    return new DetectedFace(cx - width / 2, cy - height / 2, width, height, 1, Optional.of(marks));
  }

  private static FaceCrop crop(BgrPicture picture, DetectedFace face) {
    return FaceCrop.of(picture, face, SIDE);
  }

  private static float luma(FaceCrop crop, int column, int row) {
    return crop.luma()[row * SIDE + column];
  }

  @Test
  void of_largeFace_isMadeSmallerInPlace() {
    FaceCrop crop = crop(ramp(480, false), face(0, 0, 480, 0));
    assertEquals(2, luma(crop, 0, 20), 2);
    assertEquals(252, luma(crop, SIDE - 1, 20), 3);
    assertEquals(127, luma(crop, SIDE / 2, 20), 4);
  }

  @Test
  void of_colours_becomeLuma() {
    byte[] red = new byte[100 * 100 * 3];
    for (int i = 2; i < red.length; i += 3) {
      red[i] = (byte) 200;
    }
    FaceCrop crop = crop(new BgrPicture(100, 100, red), face(20, 20, 60, 0));
    assertEquals(.299 * 200, luma(crop, 10, 10), .01);
  }

  @Test
  void of_leaningFace_isSetUpright() {
    // The face's own "right" is the picture's "down".
    FaceCrop crop = crop(ramp(200, true), face(0, 0, 200, Math.PI / 2));
    assertEquals(3, luma(crop, 0, 20), 4);
    assertEquals(252, luma(crop, SIDE - 1, 20), 5);
  }

  @Test
  void of_faceAcrossTheEdge_repeatsTheEdge() {
    FaceCrop crop = crop(ramp(200, false), face(100, 0, 200, 0));
    assertEquals(254, luma(crop, SIDE - 1, 20), 1);
    assertEquals(254, luma(crop, SIDE / 2 + 2, 20), 1);
    assertEquals(129, luma(crop, 0, 20), 4);
  }

  @Test
  void mirrored_ramp_runsTheOtherWay() {
    FaceCrop crop = crop(ramp(480, false), face(0, 0, 480, 0));
    for (int column = 0; column < SIDE; column++) {
      assertEquals(luma(crop, column, 7), luma(crop.mirrored(), SIDE - 1 - column, 7));
    }
  }

  @Test
  void sharpness_softPicture_isLower() {
    BgrPicture sharp = Drawings.face(Emotion.NEUTRAL);
    BgrPicture soft = sharp.resized(40, 22).resized(20, 11).resized(640, 360);
    DetectedFace face = face(220, 80, 200, 0);
    double blurred = crop(smooth(soft), face).sharpness();
    assertTrue(crop(sharp, face).sharpness() > 2 * blurred);
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
    assertEquals(0, new FaceCrop(SIDE, new float[SIDE * SIDE]).sharpness());
  }
}
