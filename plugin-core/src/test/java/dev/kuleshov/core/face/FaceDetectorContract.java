package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.footage.draw.Backdrop;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every detector must do. */
abstract class FaceDetectorContract {

  private FaceDetector detector;

  /** Opens the detector under test; may skip. */
  abstract FaceDetector open();

  @BeforeEach
  void openDetector() {
    detector = open();
  }

  @AfterEach
  void closeDetector() {
    if (detector != null) {
      detector.close();
    }
  }

  final FaceDetector detector() {
    return detector;
  }

  @Test
  void detect_drawnFace_findsItWhereItIs() {
    List<DetectedFace> faces = detector.detect(Drawings.face(Emotion.NEUTRAL));
    assertEquals(1, faces.size(), faces::toString);
    DetectedFace face = faces.get(0);
    assertEquals(320, face.x() + face.width() / 2, 20);
    assertEquals(180, face.y() + face.height() / 2, 40);
    assertEquals(190, face.height(), 45);
    assertTrue(detector.trust().covers(1, face.score()), face::toString);
  }

  @Test
  void detect_twoFaces_findsBothSurestFirst() {
    var image = Drawings.place(Backdrop.STUDIO);
    Drawings.add(image, 160, Emotion.HAPPY, 0, 0);
    Drawings.add(image, 480, Emotion.NEUTRAL, 0, 0);
    List<DetectedFace> faces = detector.detect(Drawings.picture(image));
    assertEquals(2, faces.size(), faces::toString);
    assertTrue(faces.get(0).score() >= faces.get(1).score());
  }

  @Test
  void detect_noFace_findsNoneToTrust() {
    for (Backdrop place : Backdrop.values()) {
      for (DetectedFace face : detector.detect(Drawings.picture(Drawings.place(place)))) {
        assertTrue(!detector.trust().covers(2, face.score()), () -> place + " has " + face);
      }
    }
  }

  @Test
  void detect_sameFaceInALargerPicture_findsTheSamePlace() {
    BgrPicture picture = Drawings.face(Emotion.NEUTRAL);
    DetectedFace small = detector.detect(picture).get(0);
    DetectedFace large = detector.detect(picture.resized(1280, 720)).get(0);
    assertEquals(small.x() * 2, large.x(), 20);
    assertEquals(small.height() * 2, large.height(), 30);
  }

  @Test
  void detect_tinyAndOddPictures_findsNothing() {
    for (int[] size : new int[][] {{1, 1}, {2, 2}, {321, 3}, {3, 181}}) {
      BgrPicture picture = new BgrPicture(size[0], size[1], new byte[size[0] * size[1] * 3]);
      assertEquals(List.of(), detector.detect(picture));
    }
  }

  @Test
  void detect_twice_givesTheSame() {
    BgrPicture picture = Drawings.face(Emotion.HAPPY);
    assertEquals(detector.detect(picture), detector.detect(picture));
  }
}
