package dev.kuleshov.benchmarks.shots;

import dev.kuleshov.core.evaluation.shot.ShotScore;
import dev.kuleshov.core.evaluation.shot.Tally;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints results in Markdown. */
final class ResultTable {

  private final Map<Detector, Measured> results;
  private final List<LabelledFilm> films;

  ResultTable(Map<Detector, Measured> results, List<LabelledFilm> films) {
    this.results = results;
    this.films = films;
  }

  /**
   * Prints both tables.
   *
   * @param cost whether the costs were measured
   */
  void print(PrintStream out, boolean cost) {
    out.printf(
        "| detector | cuts P / R / F1 | gradual found | overlap | all P / R / F1%s |%n",
        cost ? " | CPU s | of decoding | peak MiB" : "");
    out.println("|---|---|---|---|---" + (cost ? "|---|---|---" : "") + "|");
    results.forEach((detector, measured) -> line(out, detector, measured, cost));
    out.printf("%n| F1 of cuts / of all | %s |%n", row(films, LabelledFilm::name));
    out.println("|---" + "|---".repeat(films.size()) + "|");
    results.forEach(
        (detector, measured) -> {
          if (!(detector instanceof Decoding)) {
            out.printf(
                "| %s | %s |%n",
                detector.name(), row(films, film -> f1s(measured.score(film.name()))));
          }
        });
  }

  private static String row(
      List<LabelledFilm> films, java.util.function.Function<LabelledFilm, String> cell) {
    return films.stream().map(cell).collect(Collectors.joining(" | "));
  }

  private static String f1s(ShotScore score) {
    return String.format(Locale.ROOT, "%.3f / %.3f", score.cuts().f1(), score.all().f1());
  }

  private void line(PrintStream out, Detector detector, Measured measured, boolean cost) {
    ShotScore score = measured.pooled();
    Tally gradual = score.gradual();
    String accuracy =
        detector instanceof Decoding
            ? " | | | "
            : String.format(
                Locale.ROOT,
                "%s | %d / %d, %d false | %.2f | %s",
                figures(score.cuts()),
                gradual.hits(),
                gradual.hits() + gradual.misses(),
                gradual.falseOnes(),
                score.meanOverlap(),
                figures(score.all()));
    out.printf("| %s | %s%s |%n", detector.name(), accuracy, cost ? cost(measured) : "");
  }

  private static String figures(Tally tally) {
    return String.format(
        Locale.ROOT, "%.3f / %.3f / %.3f", tally.precision(), tally.recall(), tally.f1());
  }

  private String cost(Measured measured) {
    double decoding =
        results.entrySet().stream()
            .filter(entry -> entry.getKey() instanceof Decoding)
            .mapToDouble(entry -> entry.getValue().cpuSeconds())
            .findFirst()
            .orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        " | %.1f | %.2f | %.0f",
        measured.cpuSeconds(),
        measured.cpuSeconds() / decoding,
        measured.peakMebibytes());
  }
}
