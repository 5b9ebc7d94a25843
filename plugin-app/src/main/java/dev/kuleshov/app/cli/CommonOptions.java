package dev.kuleshov.app.cli;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.core.pipeline.EditingAssistant;
import dev.kuleshov.core.pipeline.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that works on media has in common. */
final class CommonOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not report progress.")
  private boolean quiet;

  /** Read from the command line where an error is reported; here so that it is documented. */
  @Option(names = "--verbose", description = "Show where an error came from.")
  @SuppressWarnings("unused")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // The parser acts on it.
  private boolean help;

  /** Returns the assistant as this process is set up. */
  EditingAssistant assistant() {
    return new EditingAssistant(Settings.ofProcess());
  }

  /** Returns whoever shows progress and hears of Ctrl-C. */
  JobMonitor monitor() {
    return Terminal.start(err(), quiet);
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Prints a document as it is: nothing else goes to standard output. */
  void print(String document) {
    out().print(document);
    out().flush();
  }

  /** Tells what was missing or damaged, aside from the result. */
  void tell(List<Finding> findings) {
    findings.forEach(finding -> err().println("Note: " + finding.message()));
  }
}
