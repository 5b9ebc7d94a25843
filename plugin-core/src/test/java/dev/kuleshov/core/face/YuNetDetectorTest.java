package dev.kuleshov.core.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.draw.Backdrop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YuNetDetectorTest extends FaceDetectorContract {

  @TempDir Path folder;

  @Override
  FaceDetector open() {
    return YuNetDetector.load(Requires.model("face/yunet_s_640_640.onnx"));
  }

  private Landmarks marks(double roll, double yaw) {
    var image = Drawings.add(Drawings.place(Backdrop.STUDIO), 320, Emotion.NEUTRAL, roll, yaw);
    return detector().detect(Drawings.picture(image)).get(0).landmarks().orElseThrow();
  }

  @Test
  void detect_leaningHead_knowsHowFar() {
    assertEquals(0, marks(0, 0).roll(), .06);
    assertEquals(.3, marks(.3, 0).roll(), .12);
    assertEquals(-.3, marks(-.3, 0).roll(), .12);
  }

  @Test
  void detect_turnedHead_knowsWhichWay() {
    double front = marks(0, 0).turn();
    assertEquals(0, front, .1);
    assertTrue(marks(0, 1).turn() > front + .1);
    assertTrue(marks(0, -1).turn() < front - .1);
  }

  @Test
  void load_notOnnx_saysThatItIsDamaged() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.onnx"), "no net");
    assertThrows(MalformedInputException.class, () -> YuNetDetector.load(file));
  }
}
