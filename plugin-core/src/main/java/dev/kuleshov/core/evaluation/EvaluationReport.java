package dev.kuleshov.core.evaluation;

import dev.kuleshov.core.document.SettingsDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param task what the net is for
 * @param model the net's file name
 * @param data the pictures' file name
 * @param split which of them
 * @param samples how many
 * @param trainedOn how many of those the net was trained on: if any, the figures say little
 * @param mirrored whether answers are means over pictures and their mirror images
 * @param accuracy how many are right, in [0,1], as all that follow
 * @param accuracyLow lower end of its interval of 95 %
 * @param accuracyHigh upper end
 * @param balancedAccuracy mean recall of the classes
 * @param macroF1 mean F1 of the classes
 * @param ece expected calibration error
 * @param millisecondsAPicture processor time of the net alone, in batches of sixteen
 * @param labels the classes, in the order of the table
 * @param classes each one's figures
 * @param confusion row: what it is, column: what the net said
 */
@SuppressWarnings("ArrayRecordComponent") // A table, written and never compared.
public record EvaluationReport(
    String task,
    String model,
    String data,
    String split,
    int samples,
    int trainedOn,
    boolean mirrored,
    double accuracy,
    double accuracyLow,
    double accuracyHigh,
    double balancedAccuracy,
    double macroF1,
    double ece,
    double millisecondsAPicture,
    List<String> labels,
    Map<String, ClassFigures> classes,
    int[][] confusion) {

  private static final SettingsDocument<EvaluationReport> DOCUMENT =
      new SettingsDocument<>("Evaluation", 1, EvaluationReport.class);

  private static final double PLACES = 1e4;

  /**
   * One class's figures.
   *
   * @param precision how many of those named so are
   * @param recall how many of them were named so
   * @param f1 their harmonic mean
   * @param support how many there are
   */
  public record ClassFigures(double precision, double recall, double f1, int support) {}

  static Map<String, ClassFigures> figures(Scores scores) {
    Map<String, ClassFigures> all = new LinkedHashMap<>();
    for (int i = 0; i < scores.labels().size(); i++) {
      Scores.ClassScore one = scores.of(i);
      all.put(
          scores.labels().get(i),
          new ClassFigures(
              rounded(one.precision()), rounded(one.recall()), rounded(one.f1()), one.support()));
    }
    return all;
  }

  static double rounded(double value) {
    return Math.round(value * PLACES) / PLACES;
  }

  /** Returns the report as JSON. */
  public String json() {
    return DOCUMENT.write(this);
  }
}
