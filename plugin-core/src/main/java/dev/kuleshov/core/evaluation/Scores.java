package dev.kuleshov.core.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often which class was taken for which.
 *
 * @param labels the classes
 * @param confusion row: what it is, column: what the net said
 */
@SuppressWarnings("ArrayRecordComponent") // A table, handed on and never compared.
record Scores(List<String> labels, int[][] confusion) {

  /** 95 % of a normal distribution lie within so many deviations. */
  private static final double DEVIATIONS = 1.959964;

  /**
   * One class.
   *
   * @param precision how many of those that were named so are; 0 if none was
   * @param recall how many of them were named so; 0 if there is none
   * @param f1 their harmonic mean
   * @param support how many there are
   */
  record ClassScore(double precision, double recall, double f1, int support) {}

  /** An interval. */
  record Interval(double low, double high) {}

  int samples() {
    return Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
  }

  private int hits() {
    return IntStream.range(0, labels.size()).map(i -> confusion[i][i]).sum();
  }

  double accuracy() {
    return samples() == 0 ? 0 : (double) hits() / samples();
  }

  /**
   * Where the accuracy on all such pictures lies with a probability of 95 %. (E. B. Wilson,
   * "Probable inference, the law of succession, and statistical inference", 1927.)
   */
  Interval interval() {
    double count = samples();
    double square = DEVIATIONS * DEVIATIONS;
    double centre = (accuracy() + square / (2 * count)) / (1 + square / count);
    double reach =
        DEVIATIONS
            / (1 + square / count)
            * Math.sqrt(accuracy() * (1 - accuracy()) / count + square / (4 * count * count));
    return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach));
  }

  ClassScore of(int label) {
    int support = Arrays.stream(confusion[label]).sum();
    int named = Arrays.stream(confusion).mapToInt(row -> row[label]).sum();
    int hits = confusion[label][label];
    double precision = named == 0 ? 0 : (double) hits / named;
    double recall = support == 0 ? 0 : (double) hits / support;
    double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new ClassScore(precision, recall, f1, support);
  }

  /** The mean recall of the classes that there are pictures of. */
  double balancedAccuracy() {
    return present().mapToDouble(label -> of(label).recall()).average().orElse(0);
  }

  /** The mean F1 of the classes that there are pictures of. */
  double macroF1() {
    return present().mapToDouble(label -> of(label).f1()).average().orElse(0);
  }

  private IntStream present() {
    return IntStream.range(0, labels.size()).filter(label -> of(label).support() > 0);
  }
}
