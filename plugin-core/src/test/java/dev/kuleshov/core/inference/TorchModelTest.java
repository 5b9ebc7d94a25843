package dev.kuleshov.core.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.footage.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchModelTest {

  private static final int SIDE = 64;
  private static final int PIXELS = 3 * SIDE * SIDE;

  @TempDir Path folder;

  private static TorchModel detector() {
    return TorchModel.load(Requires.model("face/tiny_face_detector.pt"));
  }

  private static float[] ramp(int seed) {
    float[] picture = new float[PIXELS];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (i * 31L + seed * 7919L) % 256;
    }
    return picture;
  }

  private static float[] join(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void run_batch_equalsOneByOne() {
    try (TorchModel model = detector()) {
      float[] one = model.run(ramp(1), 1, 3, SIDE, SIDE);
      float[] two = model.run(ramp(2), 1, 3, SIDE, SIDE);
      float[] batch = model.run(join(ramp(1), ramp(2)), 2, 3, SIDE, SIDE);
      assertEquals(25 * 2 * 2, one.length);
      assertArrayEquals(join(one, two), batch, 1e-4f);
    }
  }

  @Test
  void runAll_picture_saysItsShape() {
    try (TorchModel model = detector()) {
      List<Tensor> out = model.runAll(ramp(3), 1, 3, SIDE, SIDE);
      assertEquals(1, out.size());
      assertArrayEquals(new long[] {1, 25, 2, 2}, out.get(0).shape());
    }
  }

  @Test
  void runPictures_coloursSideBySide_equalsPlanes() {
    float[] planes = ramp(4);
    float[] pixels = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      pixels[i] = planes[i % 3 * (PIXELS / 3) + i / 3];
    }
    try (TorchModel model = detector()) {
      float[] expected = model.run(planes, 1, 3, SIDE, SIDE);
      assertArrayEquals(
          expected, model.runPictures(pixels, 1, SIDE, SIDE, 3).get(0).values(), 1e-4f);
    }
  }

  @Test
  void run_wrongShape_saysThatTheModelRefused() {
    try (TorchModel model = detector()) {
      var error =
          assertThrows(
              MalformedInputException.class, () -> model.run(new float[2 * 32 * 32], 1, 2, 32, 32));
      assertEquals("model.refused", error.code());
    }
  }

  @Test
  void load_noFile_saysThatItIsMissing() {
    Path file = folder.resolve("gone.pt");
    var error = assertThrows(MissingModelException.class, () -> TorchModel.load(file));
    assertTrue(error.getMessage().contains("gone.pt"));
  }

  @Test
  void load_notTorchScript_saysThatItIsDamaged() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.pt"), "no net at all");
    assertThrows(MalformedInputException.class, () -> TorchModel.load(file));
    Path empty = Files.createFile(folder.resolve("empty.pt"));
    assertThrows(MalformedInputException.class, () -> TorchModel.load(empty));
  }

  @Test
  void run_afterClose_isRefused() {
    TorchModel model = detector();
    model.close();
    model.close();
    assertThrows(IllegalStateException.class, () -> model.run(ramp(1), 1, 3, SIDE, SIDE));
  }
}
