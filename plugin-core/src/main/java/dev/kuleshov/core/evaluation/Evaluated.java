package dev.kuleshov.core.evaluation;

import dev.kuleshov.api.Finding;
import dev.kuleshov.core.document.OutputFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * A report, and every answer of the net.
 *
 * @param report the figures
 * @param answers a table with commas: each picture, what it is, what the net says, how surely
 * @param findings which pictures were left out
 */
public record Evaluated(EvaluationReport report, String answers, List<Finding> findings) {

  /** Copies the list. */
  public Evaluated {
    findings = List.copyOf(findings);
  }

  /** Returns the report as a person reads it. */
  public String text() {
    return ReportText.of(report);
  }

  /**
   * Writes {@code report.json}, {@code report.txt}, {@code confusion.png} and {@code answers.csv}.
   *
   * @param folder where to
   */
  public void write(Path folder) {
    OutputFiles.write(folder.resolve("report.json"), report.json());
    OutputFiles.write(folder.resolve("report.txt"), text());
    OutputFiles.write(folder.resolve("confusion.png"), ConfusionPicture.png(report));
    OutputFiles.write(folder.resolve("answers.csv"), answers);
  }
}
