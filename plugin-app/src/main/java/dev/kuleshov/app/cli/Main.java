package dev.kuleshov.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
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
    synopsisSubcommandLabel = "COMMAND",
    description = "Measures the emotion of every shot and proposes cuts with reasons.",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 unusable input, 4 missing model or service,",
      "130 cancelled."
    },
    subcommands = {
      SuggestCommand.class,
      ShotsCommand.class,
      SubtitlesCommand.class,
      RenderCommand.class,
      CurveCommand.class,
      AnalyzeCommand.class,
      PanelCommand.class,
      BridgeCommand.class,
      TitlesCommand.class,
      ScriptCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ModelsCommand.class,
      PluginsCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    int code =
        run(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args);
    Terminal.finish();
    // Native engines keep threads of their own; nothing is left to wait for.
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param out where results go
   * @param err where progress, notes and errors go
   * @param args the command line
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Failures::usage);
    line.setExecutionExceptionHandler(Failures::handle);
    return line.execute(Arrays.stream(args).map(Main::protect).toArray(String[]::new));
  }

  /** A file whose name begins with a hyphen is a file, not an option. */
  private static String protect(String argument) {
    try {
      return argument.startsWith("-") && Files.isRegularFile(Path.of(argument))
          ? "./" + argument
          : argument;
    } catch (InvalidPathException e) {
      return argument;
    }
  }

  /** Naming no command is wrong usage, so that a script's slip does not pass for success. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command; kuleshov --help lists them.");
  }
}
