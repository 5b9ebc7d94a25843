package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.core.dataset.DrawnPictures;
import dev.kuleshov.core.inference.NetFile;
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

  private TrainingRequest request(String name, int epochs, int threads, boolean resume) {
    TrainingRequest usual = SmallTraining.request(data, folder.resolve(name), epochs);
    return new TrainingRequest(
        usual.task(),
        usual.data(),
        usual.output(),
        usual.recipe(),
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
