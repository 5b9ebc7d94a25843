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

  @Mixin private TakeSplit split;

  @Parameters(paramLabel = "FILE", description = "Where the net goes.")
  private Path file;

  @Option(names = "--count", defaultValue = "48", description = "Films to train on.")
  private int count;

  @Option(names = "--epochs", defaultValue = "40", description = "Times each place is seen.")
  private int epochs;

  @Option(names = "--seed", defaultValue = "1000", description = "Seed of the first film.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    JudgeTraining training =
        new JudgeTraining(
            split.pool(TakeSplit.Part.TRAIN, JudgeTraining.TAKE_WIDTH, JudgeTraining.TAKE_HEIGHT));
    training.collect(seed, count, System.err::println);
    Files.write(file, training.train(epochs, seed, System.err::println));
    return 0;
  }
}
