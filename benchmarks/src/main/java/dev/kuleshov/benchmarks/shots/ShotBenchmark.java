package dev.kuleshov.benchmarks.shots;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The door of the shot benchmarks. */
@Command(
    name = "benchmarks/shots",
    mixinStandardHelpOptions = true,
    subcommands = {CompareCommand.class, ComposeCommand.class, TrainCommand.class})
final class ShotBenchmark implements Runnable {

  @Spec private CommandSpec spec;

  private ShotBenchmark() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new ShotBenchmark());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(line.execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: compare, compose or train.");
  }
}
