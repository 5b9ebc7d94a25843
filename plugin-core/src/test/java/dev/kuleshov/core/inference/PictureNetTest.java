package dev.kuleshov.core.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UnsupportedInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureNetTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 4", "3, 4"})
  void probabilities_foldedNet_equalsTheNetThatLearned(int channels, int squeeze) {
    NetFile file = SmallNets.random(SmallNets.spec(channels, squeeze), 5);
    float[] pixels = SmallNets.pictures(file.card().spec(), 3, 6);
    List<float[]> expected = unfolded(file, pixels, 3);
    try (PictureNet net = PictureNet.of(file)) {
      List<float[][]> found = net.probabilities(pixels, 3);
      for (int head = 0; head < 2; head++) {
        float[] flat = flat(found.get(head));
        assertArrayEquals(expected.get(head), flat, 1e-3f);
        assertTrue(spread(flat) > 0.01, "pictures are told apart: " + Arrays.toString(flat));
      }
    }
  }

  private static List<float[]> unfolded(NetFile file, float[] pixels, int count) {
    NetSpec spec = file.card().spec();
    try (PtNDManager manager = Engines.newManager()) {
      NDArray pictures =
          manager.create(pixels, new Shape(count, spec.height(), spec.width(), spec.channels()));
      var logits =
          new TrainingGraph(new NetPlan(spec))
              .logits(
                  pictures,
                  manager.create(file.weights().parameters()),
                  manager.create(file.weights().statistics()),
                  false);
      return List.of(
          logits.get(0).div(1.3f).softmax(1).toFloatArray(),
          logits.get(1).div(0.9f).softmax(1).toFloatArray());
    }
  }

  private static float[] flat(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
    }
    return flat;
  }

  private static float spread(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] - sorted[0];
  }

  @Test
  void probabilities_batch_equalsOneByOneAndSumsToOne() {
    NetFile file = SmallNets.random(SmallNets.spec(1, 4), 5);
    int size = file.card().spec().pixels();
    float[] pixels = SmallNets.pictures(file.card().spec(), 2, 7);
    try (PictureNet net = PictureNet.of(file)) {
      List<float[][]> both = net.probabilities(pixels, 2);
      List<float[][]> second = net.probabilities(Arrays.copyOfRange(pixels, size, 2 * size), 1);
      assertArrayEquals(second.get(0)[0], both.get(0)[1], 1e-5f);
      float[] one = both.get(0)[0];
      assertEquals(1, one[0] + one[1] + one[2], 1e-5);
      assertEquals(16 + NetPlan.LIGHT, net.features(pixels, 2)[1].length);
    }
  }

  @Test
  void probabilities_mirrored_sameForBothSides() {
    NetFile file = SmallNets.random(SmallNets.spec(1, 4), 5);
    NetSpec spec = file.card().spec();
    float[] pixels = SmallNets.pictures(spec, 1, 8);
    float[] mirror = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % spec.width();
      mirror[i - x + spec.width() - 1 - x] = pixels[i];
    }
    try (PictureNet net = PictureNet.of(file)) {
      float[] found = net.probabilities(pixels, 1, true).get(0)[0];
      assertArrayEquals(net.probabilities(mirror, 1, true).get(0)[0], found, 1e-5f);
      float[] one = net.probabilities(pixels, 1).get(0)[0];
      assertTrue(Math.abs(one[0] - found[0]) > 1e-4, "sides differ, else this proves nothing");
    }
  }

  @Test
  void probabilities_otherBrightness_changesOnlyTheHeadThatSeesLight() {
    NetFile file = SmallNets.random(SmallNets.spec(1, 4), 5);
    float[] pixels = SmallNets.pictures(file.card().spec(), 1, 9);
    float[] dark = pixels.clone();
    for (int i = 0; i < dark.length; i++) {
      dark[i] = dark[i] / 4;
    }
    try (PictureNet net = PictureNet.of(file)) {
      List<float[][]> day = net.probabilities(pixels, 1);
      List<float[][]> night = net.probabilities(dark, 1);
      assertArrayEquals(day.get(0)[0], night.get(0)[0], 1e-3f);
      assertTrue(Math.abs(day.get(1)[0][0] - night.get(1)[0][0]) > 0.01);
    }
  }

  @Test
  void load_whatWasWritten_saysTheSame() {
    NetFile file = SmallNets.random(SmallNets.spec(3, 4), 5);
    Path path = folder.resolve("some/net.knet");
    file.write(path);
    float[] pixels = SmallNets.pictures(file.card().spec(), 2, 10);
    try (PictureNet before = PictureNet.of(file);
        PictureNet after = PictureNet.load(path)) {
      assertEquals(file.card(), after.card());
      float[] expected = flat(before.probabilities(pixels, 2).get(0));
      assertArrayEquals(expected, flat(after.probabilities(pixels, 2).get(0)), 1e-2f);
    }
    PicturePrints prints = NetFile.read(path).trainedOn();
    assertTrue(prints.contains(-7) && prints.contains(12) && !prints.contains(2));
  }

  @Test
  void write_twice_sameBytes() throws IOException {
    NetFile file = SmallNets.random(SmallNets.spec(1, 0), 5);
    file.write(folder.resolve("a"));
    NetFile.read(folder.resolve("a")).write(folder.resolve("b"));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a")), Files.readAllBytes(folder.resolve("b")));
  }

  @Test
  void load_noFile_saysThatItIsMissing() {
    Path gone = folder.resolve("gone.knet");
    assertThrows(MissingModelException.class, () -> PictureNet.load(gone));
  }

  @Test
  void load_noNet_saysThatItIsDamaged() throws IOException {
    assertMalformed(Files.writeString(folder.resolve("text.knet"), "no net at all"));
    assertMalformed(Files.createFile(folder.resolve("empty.knet")));
    assertMalformed(zip("other.knet", "{}", new byte[0]));
    assertMalformed(zip("noschema.knet", card().replace("kuleshov.Net", "kuleshov.Style"), null));
    assertMalformed(zip("short.knet", card(), new byte[10]));
    assertMalformed(zip("nan.knet", card(), notNumbers()));
    assertMalformed(zip("spec.knet", card().replace("\"width\": 24", "\"width\": -1"), null));
    assertMalformed(zip("huge.knet", card().replace("\"width\": 16,", "\"width\": 4000,"), null));
    String huge = "\"stages\": [" + "{\"width\":4096,\"blocks\":99,\"stride\":1},".repeat(9);
    assertMalformed(zip("vast.knet", card().replace("\"stages\": [", huge), null));
    assertMalformed(zip("warm.knet", card().replace("1.3", "0"), null));
  }

  @Test
  void load_newerNet_saysToUpdate() throws IOException {
    Path newer = zip("newer.knet", card().replace("kuleshov.Net.1", "kuleshov.Net.2"), null);
    assertThrows(UnsupportedInputException.class, () -> PictureNet.load(newer));
  }

  private static void assertMalformed(Path file) {
    var error = assertThrows(MalformedInputException.class, () -> PictureNet.load(file));
    assertTrue(error.getMessage().contains(file.getFileName().toString()), error.getMessage());
  }

  private String card() throws IOException {
    Path whole = folder.resolve("whole.knet");
    SmallNets.random(SmallNets.spec(1, 4), 5).write(whole);
    try (var zip = new java.util.zip.ZipFile(whole.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("net.json")).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] notNumbers() {
    NetPlan plan = new NetPlan(SmallNets.spec(1, 4));
    byte[] bytes = new byte[2 * (plan.parameters() + plan.statistics())];
    Arrays.fill(bytes, (byte) 0xFF);
    return bytes;
  }

  private Path zip(String name, String card, byte[] weights) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("net.json"));
      zip.write(card.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("weights.f16"));
      zip.write(weights == null ? new byte[0] : weights);
      zip.putNextEntry(new ZipEntry("trained.bin"));
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void probabilities_wrongSizeOrAfterClose_isRefused() {
    PictureNet net = PictureNet.of(SmallNets.random(SmallNets.spec(1, 4), 5));
    assertThrows(IllegalArgumentException.class, () -> net.probabilities(new float[7], 1));
    net.close();
    net.close();
    float[] pixels = SmallNets.pictures(SmallNets.spec(1, 4), 1, 1);
    assertThrows(IllegalStateException.class, () -> net.probabilities(pixels, 1));
  }
}
