package dev.kuleshov.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The door of the executable: parses the command line and turns its outcome into an exit code. */
@Command(
    name = "kuleshov",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = "Measures the emotion of every shot and proposes cuts with reasons.")
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs one command and exits: 0 done, 2 wrong usage; commands add their own codes. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  /** Naming no command is wrong usage, so that a script's slip does not pass for success. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
