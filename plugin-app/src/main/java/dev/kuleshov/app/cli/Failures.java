package dev.kuleshov.app.cli;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.UsageException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence and an exit code. */
final class Failures {

  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int UNUSABLE_INPUT = 3;
  static final int MISSING_MODEL = 4;
  static final int CANCELLED = 130;

  private Failures() {}

  /** Answers a command line that cannot be understood. */
  static int usage(ParameterException error, String[] args) {
    PrintWriter out = error.getCommandLine().getErr();
    out.println("kuleshov: " + error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, out);
    return USAGE;
  }

  /** Answers a command that did not end well. */
  static int handle(Exception error, CommandLine line, ParseResult parsed) {
    PrintWriter out = line.getErr();
    out.println("kuleshov: " + sentence(error));
    if (parsed.expandedArgs().contains("--verbose")) {
      error.printStackTrace(out);
    }
    return code(error);
  }

  private static String sentence(Exception error) {
    return error instanceof KuleshovException
        ? error.getMessage()
        : "an error of its own stopped it ("
            + error
            + "); run it again with --verbose and report what it prints.";
  }

  /** Returns the exit code that an error stands for. */
  static int code(Exception error) {
    if (error instanceof UsageException) {
      return USAGE;
    }
    if (error instanceof MalformedInputException || error instanceof UnsupportedInputException) {
      return UNUSABLE_INPUT;
    }
    if (error instanceof InputOutputException io) {
      boolean failed = io.code().startsWith("output.") || io.code().startsWith("llm.");
      return failed ? FAILED : UNUSABLE_INPUT;
    }
    if (error instanceof MissingModelException) {
      return MISSING_MODEL;
    }
    return error instanceof CancelledException ? CANCELLED : FAILED;
  }
}
