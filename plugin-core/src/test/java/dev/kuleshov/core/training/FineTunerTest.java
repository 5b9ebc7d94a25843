package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetPlan;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.NetWeights;
import dev.kuleshov.footage.draw.DrawnPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FineTunerTest {

  @TempDir static Path shared;

  private static Path base;

  @TempDir Path folder;

  @BeforeAll
  static void trainABody() {
    Path data = DrawnPictures.draw(shared.resolve("data"), "train", 40, 1);
    DrawnPictures.draw(data, "validation", 10, 2);
    TrainingRequest request = SmallTraining.request(data, shared.resolve("net"), 6);
    Trainer.train(request, JobMonitor.NONE);
    base = request.netFile();
  }

  private Path ownPictures(String... renamed) throws IOException {
    Path drawn = DrawnPictures.draw(folder.resolve("drawn"), "train", 20, 3).resolve("train");
    Path own = folder.resolve("own");
    Files.createDirectories(own);
    String[] names = {"across", "disc", "down"};
    for (int i = 0; i < renamed.length; i++) {
      Files.move(drawn.resolve(names[i]), own.resolve(renamed[i]));
    }
    return own;
  }

  @Test
  void train_ownClasses_newHeadOnTheSameBody() throws IOException {
    Path own = ownPictures("lying", "round", "standing");
    TrainingRequest request = SmallTraining.request(own, folder.resolve("out"), 1);
    Trained trained = FineTuner.train(request, base, JobMonitor.NONE);
    NetFile before = NetFile.read(base);
    NetFile after = NetFile.read(request.netFile());
    assertEquals(
        List.of("lying", "round", "standing"), after.card().spec().heads().get(0).labels());
    assertTrue(trained.epochs().get(0).accuracy() > 0.8, () -> "" + trained.epochs());
    NetPlan plan = new NetPlan(before.card().spec());
    int body = plan.weightCount() - 3 * plan.features();
    assertArrayEquals(
        Arrays.copyOf(before.weights().parameters(), body),
        Arrays.copyOf(after.weights().parameters(), body));
    assertEquals("dataset.keptBack", trained.findings().get(0).code());
    assertEquals(before.trainedOn().size() + 48, after.trainedOn().size());
  }

  @Test
  void train_someOfTheKnownClasses_keepsTheOthers() throws IOException {
    Path own = ownPictures("across", "disc");
    TrainingRequest request = SmallTraining.request(own, folder.resolve("out"), 1);
    Trained trained = FineTuner.train(request, base, JobMonitor.NONE);
    assertEquals(
        List.of("across", "disc", "down"), trained.net().card().spec().heads().get(0).labels());
    assertTrue(trained.epochs().get(0).accuracy() > 0.8);
  }

  @Test
  void train_oneClassOnly_isRefused() throws IOException {
    Path own = ownPictures("lying");
    TrainingRequest request = SmallTraining.request(own, folder.resolve("out"), 1);
    var error =
        assertThrows(
            MalformedInputException.class, () -> FineTuner.train(request, base, JobMonitor.NONE));
    assertEquals("dataset.classes", error.code());
    assertTrue(Files.notExists(request.netFile()));
  }

  @Test
  void withFirstHead_otherSize_movesEverythingElseAlong() {
    var spec = SmallTraining.recipe(1).net();
    var two = new NetSpec.Head("more", List.of("x", "y"), true);
    NetPlan from = new NetPlan(spec.withHeads(List.of(spec.heads().get(0), two)));
    var four = new NetSpec.Head("own", List.of("a", "b", "c", "d"), false);
    NetPlan to = new NetPlan(spec.withHeads(List.of(four, two)));
    NetWeights old = NetWeights.fresh(from, 1);
    for (int i = 0; i < old.parameters().length; i++) {
      old.parameters()[i] = i;
    }
    float[] weight = new float[4 * from.features()];
    Arrays.fill(weight, -1);
    float[] bias = {-2, -3, -4, -5};
    NetWeights changed = old.withFirstHead(from, to, weight, bias);
    float[] head = changed.firstHead(to);
    assertEquals(-1, head[weight.length - 1]);
    assertEquals(-5, head[head.length - 1]);
    NetWeights back =
        changed.withFirstHead(
            to,
            from,
            Arrays.copyOf(old.firstHead(from), 3 * from.features()),
            Arrays.copyOfRange(old.firstHead(from), 3 * from.features(), 3 * from.features() + 3));
    assertArrayEquals(old.parameters(), back.parameters());
  }
}
