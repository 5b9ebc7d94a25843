package dev.kuleshov.core.evaluation;

import java.util.Locale;
import java.util.Map;

/** A report as a person reads it. */
final class ReportText {

  private static final int COLUMN = 7;

  private ReportText() {}

  static String of(EvaluationReport report) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%s on %s/%s: %,d pictures%s",
        report.model(),
        report.data(),
        report.split(),
        report.samples(),
        report.mirrored() ? ", each with its mirror image" : "");
    if (report.trainedOn() > 0) {
      line(text, "WORTH LITTLE: the net was trained on %,d of these pictures.", report.trainedOn());
    }
    line(
        text,
        "accuracy %.1f %% (95 %%: %.1f to %.1f), balanced %.1f %%, macro-F1 %.3f, ECE %.3f,"
            + " %.2f ms CPU a picture",
        100 * report.accuracy(),
        100 * report.accuracyLow(),
        100 * report.accuracyHigh(),
        100 * report.balancedAccuracy(),
        report.macroF1(),
        report.ece(),
        report.millisecondsAPicture());
    int wide = report.labels().stream().mapToInt(String::length).max().orElse(1);
    line(text, "");
    classes(text, report, wide);
    line(text, "");
    table(text, report, wide);
    return text.toString();
  }

  private static void classes(StringBuilder text, EvaluationReport report, int wide) {
    line(text, "%-" + wide + "s  precision  recall     F1  pictures", "class");
    for (Map.Entry<String, EvaluationReport.ClassFigures> entry : report.classes().entrySet()) {
      EvaluationReport.ClassFigures one = entry.getValue();
      line(
          text,
          "%-" + wide + "s  %9.3f  %6.3f  %5.3f  %8d",
          entry.getKey(),
          one.precision(),
          one.recall(),
          one.f1(),
          one.support());
    }
  }

  private static void table(StringBuilder text, EvaluationReport report, int wide) {
    StringBuilder head = new StringBuilder(String.format("%-" + wide + "s", "is \\ said"));
    report.labels().forEach(label -> head.append(' ').append(cut(label)));
    line(text, "%s", head);
    for (int i = 0; i < report.labels().size(); i++) {
      StringBuilder row =
          new StringBuilder(String.format("%-" + wide + "s", report.labels().get(i)));
      for (int count : report.confusion()[i]) {
        row.append(String.format(Locale.ROOT, " %" + COLUMN + "d", count));
      }
      line(text, "%s", row);
    }
  }

  private static String cut(String label) {
    return String.format(
        "%" + COLUMN + "s", label.length() > COLUMN ? label.substring(0, COLUMN) : label);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
