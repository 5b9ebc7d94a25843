package dev.kuleshov.core.training.shot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.core.inference.SmallNet;
import dev.kuleshov.core.shot.LearnedJudge;
import dev.kuleshov.core.shot.ShotJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTrainingTest {

  @TempDir private Path folder;

  @Test
  void train_placesThatDifferInOnePlane_areToldApart() throws IOException {
    List<Example> examples = examples(new Random(5), 400);
    byte[] file = new JudgeTrainer(12, 3).train(examples, (epoch, loss) -> {});
    SmallNet net = SmallNet.load(Files.write(folder.resolve("a.net"), file));

    int right = 0;
    List<Example> others = examples(new Random(6), 100);
    for (Example example : others) {
      right += most(net.run(example.dossier())) == example.label() ? 1 : 0;
    }
    assertTrue(right >= 90, right + " of 100 are right");
  }

  @Test
  void train_sameSeed_givesTheSameBytes() {
    List<Example> examples = examples(new Random(5), 64);

    assertArrayEquals(
        new JudgeTrainer(2, 3).train(examples, (epoch, loss) -> {}),
        new JudgeTrainer(2, 3).train(examples, (epoch, loss) -> {}));
  }

  @Test
  void label_placesByTheirTruth_areCutMixOrNothing() {
    List<Boundary> truth = List.of(Boundary.cut(10, 1), mix(BoundaryType.WIPE, 40, 59));

    assertEquals(1, Example.label(Boundary.cut(11, .2), truth));
    assertEquals(0, Example.label(Boundary.cut(12, .2), truth));
    assertEquals(0, Example.label(Boundary.cut(50, .2), truth));
    assertEquals(3, Example.label(mix(BoundaryType.DISSOLVE, 42, 57), truth));
    assertEquals(0, Example.label(mix(BoundaryType.DISSOLVE, 55, 75), truth));
    assertEquals(0, Example.label(mix(BoundaryType.DISSOLVE, 8, 12), truth));
  }

  @Test
  void backwards_twice_isTheSame() {
    float[] dossier = examples(new Random(1), 1).get(0).dossier();

    assertArrayEquals(dossier, LearnedJudge.backwards(LearnedJudge.backwards(dossier)), 1e-6f);
  }

  private static Boundary mix(BoundaryType type, long start, long end) {
    return new Boundary(type, start, end, .5);
  }

  private static List<Example> examples(Random random, int count) {
    List<Example> examples = new ArrayList<>();
    int area = ShotJudge.SIDE * ShotJudge.SIDE;
    for (int i = 0; i < count; i++) {
      float[] dossier = new float[ShotJudge.PLANES * area];
      for (int k = 0; k < dossier.length; k++) {
        dossier[k] = .3f * random.nextFloat();
      }
      int label = random.nextInt(4);
      for (int k = 0; k < area; k++) {
        dossier[label * area + k] += .7f;
      }
      examples.add(new Example(dossier, label));
    }
    return examples;
  }

  private static int most(float[] shares) {
    int most = 0;
    for (int i = 1; i < shares.length; i++) {
      most = shares[i] > shares[most] ? i : most;
    }
    return most;
  }
}
