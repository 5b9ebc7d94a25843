package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.core.training.shot.JudgeTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "train", description = "Trains the net that judges doubtful places.")
final class TrainCommand implements Callable<Integer> {

  /** Of the net's first weights and of the order in which it sees places. */
  private static final long SEED = 1;

  @Mixin private TakeSplit split;

  @Parameters(paramLabel = "FILE", description = "Where the net goes.")
  private Path file;

  @Option(
      names = "--count",
      defaultValue = "256",
      description = "Films to train on; a quarter as many slow ones come on top.")
  private int count;

  @Option(names = "--epochs", defaultValue = "16", description = "Times each place is seen.")
  private int epochs;

  @Option(names = "--seed", defaultValue = "1000", description = "Seed of the first film.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    JudgeTraining training =
        new JudgeTraining(
            split.pool(TakeSplit.Part.TRAIN, JudgeTraining.TAKE_WIDTH, JudgeTraining.TAKE_HEIGHT));
    training.collect(seed, count, System.err::println);
    for (LabelledFilm film : split.films(TakeSplit.Part.TRAIN)) {
      training.collect(film.file(), film.truth());
    }
    training.collectSlow(seed, count / 4, System.err::println);
    Files.write(file, training.train(epochs, SEED, System.err::println));
    return 0;
  }
}
