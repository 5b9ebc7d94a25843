package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.core.dataset.DrawnPictures;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

  @TempDir static Path data;

  @TempDir Path folder;

  @BeforeAll
  static void drawPictures() {
    DrawnPictures.draw(data, "train", 48, 1);
    DrawnPictures.draw(data, "validation", 16, 2);
  }

  private static Recipe recipe(int epochs) {
    NetSpec net =
        new NetSpec(
            24,
            24,
            1,
            new NetSpec.Stem(8, 2),
            List.of(new NetSpec.Stage(12, 1, 2)),
            4,
            0.1,
            List.of(new NetSpec.Head("shape", List.of("across", "disc", "down"), false)));
    Learning learning =
        new Learning(epochs, 16, 0.05, 1, 0.01, 0.9, 5e-4, 5, 0.1, 0.5, 0.2, 0.3, 0.9, 0);
    Augmentation augmentation =
        new Augmentation(5, 0.9, 1.1, 0.05, 0.05, 0.5, 10, 0.2, 1.2, 0.2, 0, 4, 0.1, 0.7, 0.1, 0.1);
    return new Recipe(
        7,
        28,
        28,
        net,
        learning,
        augmentation,
        new Recipe.Night(0, 0.1, 0.4, 0, List.of()),
        new Recipe.Teaching(0.5, 2));
  }

  private TrainingRequest request(String name, int epochs, int threads, boolean resume) {
    return new TrainingRequest(
        "scene",
        data,
        folder.resolve(name),
        recipe(epochs),
        List.of(),
        resume,
        false,
        threads,
        OptionalDouble.empty());
  }

  @Test
  void train_drawnPictures_learnsToTellThemApart() {
    TrainingRequest request = request("a", 12, 1, false);
    Trained trained = Trainer.train(request, JobMonitor.NONE);
    Epoch best = trained.epochs().get(trained.net().card().training().epochs() - 1);
    assertTrue(best.accuracy() > 0.9, () -> "chance is 0.33: " + trained.epochs());
    assertEquals(144, NetFile.read(request.netFile()).trainedOn().size());
    assertTrue(Files.exists(folder.resolve("a/history.csv")));
  }

  @Test
  void train_sameSeedOtherThreads_sameNet() {
    NetFile one = Trainer.train(request("a", 2, 1, false), JobMonitor.NONE).net();
    NetFile other = Trainer.train(request("b", 2, 1, false), JobMonitor.NONE).net();
    assertArrayEquals(one.weights().parameters(), other.weights().parameters());
    assertEquals(one.card(), other.card());
  }

  @Test
  void train_stoppedAndResumed_sameNetAsInOneGo() {
    NetFile whole = Trainer.train(request("whole", 3, 1, false), JobMonitor.NONE).net();
    TrainingRequest first = request("halves", 3, 1, false);
    assertThrows(CancelledException.class, () -> Trainer.train(first, stopAfter(13)));
    assertTrue(Files.exists(first.checkpoint()) && !Files.exists(first.netFile()));
    NetFile resumed = Trainer.train(request("halves", 3, 1, true), JobMonitor.NONE).net();
    assertArrayEquals(whole.weights().parameters(), resumed.weights().parameters());
    assertArrayEquals(whole.weights().statistics(), resumed.weights().statistics());
  }

  /** Calls training off after so many steps. */
  private static JobMonitor stopAfter(int steps) {
    return new JobMonitor() {
      private int seen;

      @Override
      public void progress(String stage, double fraction) {
        seen += stage.startsWith("Training") ? 1 : 0;
      }

      @Override
      public boolean isCancelled() {
        return seen >= steps;
      }
    };
  }
}
