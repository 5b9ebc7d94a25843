package dev.kuleshov.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.footage.draw.DrawnPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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
    return request(name, epochs, threads, resume, Optional.empty());
  }

  private TrainingRequest request(
      String name, int epochs, int threads, boolean resume, Optional<Path> start) {
    TrainingRequest usual = SmallTraining.request(data, folder.resolve(name), epochs);
    return new TrainingRequest(
        usual.task(),
        usual.data(),
        usual.output(),
        usual.recipe(),
        List.of(),
        start,
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
  void train_sameSeed_sameNet() {
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

  @Test
  void train_teacher_helpsANetThatHearsNoLabels() {
    TrainingRequest first = request("teacher", 12, 1, false);
    Trainer.train(first, JobMonitor.NONE);
    Recipe recipe = SmallTraining.recipe(10);
    Recipe taught =
        new Recipe(
            3,
            28,
            28,
            recipe.net(),
            recipe.learning(),
            recipe.augmentation(),
            recipe.night(),
            new Recipe.Teaching(1, 2));
    TrainingRequest second =
        SmallTraining.request(data, folder.resolve("pupil"), taught, List.of(first.netFile()));
    Trained trained = Trainer.train(second, JobMonitor.NONE);
    assertTrue(
        trained.epochs().stream().mapToDouble(Epoch::accuracy).max().orElse(0) > 0.8,
        () -> "from the teacher alone: " + trained.epochs());
  }

  @Test
  void train_startingWithANet_isRightFromTheFirstEpoch() {
    Path learned = request("learned", 12, 1, false).netFile();
    Trainer.train(request("learned", 12, 1, false), JobMonitor.NONE);
    Trained fresh = Trainer.train(request("fresh", 1, 1, false), JobMonitor.NONE);
    Trained started =
        Trainer.train(request("started", 1, 1, false, Optional.of(learned)), JobMonitor.NONE);
    double before = fresh.epochs().get(0).accuracy();
    double after = started.epochs().get(0).accuracy();
    assertTrue(after > 0.9 && after > before, () -> before + " by chance, then " + after);
  }

  @Test
  void train_startingWithANetOfAnotherForm_saysSo() {
    Path learned = request("small", 1, 1, false).netFile();
    Trainer.train(request("small", 1, 1, false), JobMonitor.NONE);
    Recipe wider =
        Recipe.read(
            "{\"schema\":\"kuleshov.Recipe.1\",\"net\":{\"stem\":{\"width\":10,\"stride\":2}}}",
            SmallTraining.recipe(1),
            "wider.json");
    TrainingRequest usual = SmallTraining.request(data, folder.resolve("wider"), wider, List.of());
    TrainingRequest request =
        new TrainingRequest(
            usual.task(),
            usual.data(),
            usual.output(),
            wider,
            List.of(),
            Optional.of(learned),
            false,
            false,
            1,
            OptionalDouble.empty());
    var error =
        assertThrows(MalformedInputException.class, () -> Trainer.train(request, JobMonitor.NONE));
    assertEquals("start.other", error.code());
    assertTrue(Files.notExists(usual.output()));
  }

  @Test
  void train_dayNightHead_learnsFromDarkenedPictures() {
    Recipe recipe = SmallTraining.withNight(SmallTraining.recipe(8));
    TrainingRequest request =
        SmallTraining.request(data, folder.resolve("night"), recipe, List.of());
    Trained trained = Trainer.train(request, JobMonitor.NONE);
    Epoch best = trained.epochs().get(trained.net().card().training().epochs() - 1);
    assertTrue(best.accuracies().get(1) > 0.85, () -> "chance is 0.5: " + trained.epochs());
  }

  @Test
  void train_otherRecipe_doesNotResume() {
    assertThrows(
        CancelledException.class, () -> Trainer.train(request("r", 3, 1, false), stopAfter(13)));
    var error =
        assertThrows(
            MalformedInputException.class,
            () -> Trainer.train(request("r", 4, 1, true), JobMonitor.NONE));
    assertEquals("checkpoint.other", error.code());
  }

  @Test
  void train_folderWithATraining_isNotOverwritten() {
    Trainer.train(request("once", 1, 1, false), JobMonitor.NONE);
    var error =
        assertThrows(
            UsageException.class,
            () -> Trainer.train(request("once", 1, 1, false), JobMonitor.NONE));
    assertEquals("train.exists", error.code());
  }

  @Test
  void train_rateTooHigh_saysThatItWentAstray() {
    Recipe wild =
        Recipe.read(
            "{\"schema\":\"kuleshov.Recipe.1\",\"learning\":{\"rate\":1e30,\"clip\":0}}",
            SmallTraining.recipe(2),
            "wild.json");
    TrainingRequest request = SmallTraining.request(data, folder.resolve("wild"), wild, List.of());
    var error = assertThrows(UsageException.class, () -> Trainer.train(request, JobMonitor.NONE));
    assertEquals("train.diverged", error.code());
    assertTrue(Files.notExists(request.checkpoint()) && Files.notExists(request.netFile()));
  }

  @Test
  void train_damagedCheckpoint_saysSo() throws IOException {
    TrainingRequest request = request("d", 3, 1, true);
    Files.createDirectories(request.output());
    Files.write(request.checkpoint(), new byte[] {0, 0, 0, 9, 1, 2});
    assertThrows(MalformedInputException.class, () -> Trainer.train(request, JobMonitor.NONE));
    Files.write(request.checkpoint(), new byte[] {0});
    assertThrows(MalformedInputException.class, () -> Trainer.train(request, JobMonitor.NONE));
  }

  @Test
  void train_classWithoutPictures_saysWhich() throws IOException {
    Path two = DrawnPictures.draw(folder.resolve("two"), "train", 10, 5);
    try (Stream<Path> discs = Files.list(two.resolve("train/disc"))) {
      for (Path disc : discs.toList()) {
        Files.delete(disc);
      }
    }
    TrainingRequest request = SmallTraining.request(two, folder.resolve("out"), 1);
    var error =
        assertThrows(MalformedInputException.class, () -> Trainer.train(request, JobMonitor.NONE));
    assertTrue(error.getMessage().contains("\"disc\""), error.getMessage());
    assertTrue(Files.notExists(folder.resolve("out")));
  }
}
