package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.analysis.Doubt;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadabilityTest {

  private final Readability readability = new Readability(new Trust(.8, .6));

  private static DetectedFace face(double height, double score, double turn) {
    // The nose's way along the eyes is the tangent of the turn.
    double nose = 50 + 20 * Math.tan(turn * Math.PI / 2);
    return new DetectedFace(
        0, 0, height, height, score, Optional.of(new Landmarks(30, 40, 70, 40, nose, 60)));
  }

  private static FaceCrop stripes(int width) {
    float[] luma = new float[48 * 48];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = (float) (128 + 100 * Math.sin(i % 48 * 2 * Math.PI / width));
    }
    return new FaceCrop(48, luma);
  }

  @Test
  void doubt_largeSureFaceToTheCamera_isNone() {
    assertEquals(Optional.empty(), readability.doubt(face(100, .9, 0)));
    assertEquals(Optional.empty(), readability.doubt(face(100, .9, .5)));
  }

  @Test
  void doubt_fewPixels_isSmall() {
    assertEquals(
        Optional.of(Doubt.SMALL), readability.doubt(face(Readability.SMALLEST - 1, .9, 0)));
    assertEquals(Optional.empty(), readability.doubt(face(Readability.SMALLEST, .9, 0)));
  }

  @Test
  void doubt_turnedToEitherSide_isTurned() {
    assertEquals(Optional.of(Doubt.TURNED), readability.doubt(face(100, .9, .7)));
    assertEquals(Optional.of(Doubt.TURNED), readability.doubt(face(100, .9, -.7)));
  }

  @Test
  void doubt_turnUnknown_isNone() {
    DetectedFace face = face(100, .9, .7).with(Optional.empty());
    assertEquals(Optional.empty(), readability.doubt(face));
  }

  @Test
  void doubt_detectorLessSureForAMoment_isNone() {
    assertEquals(Optional.empty(), readability.doubt(face(100, .52, 0)));
  }

  @Test
  void doubt_detectorUnsure_isFaint() {
    assertEquals(Optional.of(Doubt.FAINT), readability.doubt(face(100, .49, 0)));
  }

  @Test
  void doubt_softCrop_isBlurred() {
    assertEquals(Optional.empty(), readability.doubt(stripes(6)));
    assertEquals(Optional.of(Doubt.BLURRED), readability.doubt(stripes(48)));
    float[] flat = new float[48 * 48];
    Arrays.fill(flat, 99);
    assertEquals(Optional.of(Doubt.BLURRED), readability.doubt(new FaceCrop(48, flat)));
  }
}
