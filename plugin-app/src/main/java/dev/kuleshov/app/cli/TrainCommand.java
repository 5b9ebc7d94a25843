package dev.kuleshov.app.cli;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.dataset.PictureSet;
import dev.kuleshov.core.evaluation.Evaluated;
import dev.kuleshov.core.evaluation.EvaluationRequest;
import dev.kuleshov.core.evaluation.EvaluationRequest.Seen;
import dev.kuleshov.core.evaluation.Evaluator;
import dev.kuleshov.core.training.FineTuner;
import dev.kuleshov.core.training.Recipe;
import dev.kuleshov.core.training.Recipes;
import dev.kuleshov.core.training.Trained;
import dev.kuleshov.core.training.Trainer;
import dev.kuleshov.core.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "train", description = "Trains the emotion or the scene net on labelled pictures.")
final class TrainCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "TASK", description = "emotion or scene.")
  private NetTask task;

  @Parameters(
      index = "1",
      paramLabel = "DATA",
      description = "A folder or zip of split/class/picture; splits are train and validation.")
  private Path data;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Where the net, its history and its checkpoint go.")
  private Path output;

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      description = "What to do otherwise than usual, as JSON.")
  private Path recipeFile;

  @Option(names = "--seed", description = "Where chance begins.")
  private Long seed;

  @Option(names = "--epochs", description = "How often to see every picture.")
  private Integer epochs;

  @Option(names = "--batch", description = "How many pictures a step.")
  private Integer batch;

  @Option(
      names = "--teacher",
      paramLabel = "FILE",
      split = ",",
      description = "Nets to learn from as well.")
  private List<Path> teachers = List.of();

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description = "Begin with what this net has learned, and teach all of it.")
  private Path start;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Teach this net's head the classes of a few pictures, and leave its body.")
  private Path from;

  @Option(names = "--resume", description = "Go on from the checkpoint in DIR.")
  private boolean resume;

  @Option(
      names = "--device",
      paramLabel = "cpu|gpu",
      defaultValue = "cpu",
      description = "Where to compute (${DEFAULT-VALUE}).")
  private ComputeDevice device;

  @Option(
      names = "--threads",
      description = "How many threads to use; by default all of the processor's.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--minutes",
      description = "Stop after the epoch in which so many are over, with the best net so far.")
  private Double minutes;

  /** Where to compute. */
  enum ComputeDevice {
    /** The processor. */
    CPU,
    /** A graphics card. */
    GPU
  }

  @Override
  public Integer call() {
    if (threads < 1 || (epochs != null && epochs < 1) || (batch != null && batch < 2)) {
      throw new UsageException(
          "train.number", "--threads and --epochs are 1 or more, --batch is 2 or more.");
    }
    boolean whole = start != null || !teachers.isEmpty() || epochs != null || batch != null;
    if (from != null && (resume || whole)) {
      throw new UsageException(
          "train.from",
          "With --from only a head is taught, in one go: leave out --resume, --start, --teacher,"
              + " --epochs and --batch.");
    }
    TrainingRequest request =
        new TrainingRequest(
            task.lower(),
            data,
            output,
            recipe(),
            teachers,
            Optional.ofNullable(start),
            resume,
            device == ComputeDevice.GPU,
            threads,
            minutes == null ? OptionalDouble.empty() : OptionalDouble.of(minutes));
    JobMonitor monitor = common.monitor();
    Trained trained =
        from == null ? Trainer.train(request, monitor) : FineTuner.train(request, from, monitor);
    common.tell(trained.findings());
    Evaluated evaluated = Evaluator.evaluate(validation(request, trained), monitor);
    evaluated.write(output);
    common.print(evaluated.text());
    return 0;
  }

  /** About the pictures that decided, be they a split of their own or kept back. */
  private EvaluationRequest validation(TrainingRequest request, Trained trained) {
    boolean own = PictureSet.splits(data).contains(PictureSet.VALIDATION);
    return new EvaluationRequest(
        data,
        Optional.of(own ? PictureSet.VALIDATION : PictureSet.TRAIN),
        trained.validation(),
        request.netFile(),
        false,
        Seen.COUNT);
  }

  private Recipe recipe() {
    Recipe recipe = task == NetTask.EMOTION ? Recipes.emotion() : Recipes.scene();
    if (recipeFile != null) {
      recipe = Recipe.read(text(recipeFile), recipe, recipeFile.toString());
    }
    if (seed != null) {
      recipe = recipe.withSeed(seed);
    }
    return recipe.withNumbers(optional(epochs), optional(batch));
  }

  private static OptionalInt optional(Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputOutputException(
          "recipe.unreadable", "The recipe " + file + " cannot be read; check its name.", e);
    }
  }
}
