package dev.kuleshov.core.training;

import java.util.List;
import java.util.Locale;

/**
 * What an epoch came to.
 *
 * @param number from 1
 * @param loss the mean over its batches
 * @param accuracies of each head on the validation split, in [0,1]
 * @param balanced the first head's with every class alike
 * @param temperatures for each head, what makes its probabilities worth what they say
 * @param surprise of the first head at that temperature: the mean of minus the logarithm of the
 *     right answer's probability
 * @param seconds how long it took
 */
public record Epoch(
    int number,
    double loss,
    List<Double> accuracies,
    double balanced,
    List<Double> temperatures,
    double surprise,
    double seconds) {

  /** Copies the lists. */
  public Epoch {
    accuracies = List.copyOf(accuracies);
    temperatures = List.copyOf(temperatures);
  }

  /** Sums up an epoch. */
  static Epoch of(int number, double loss, List<Answers> answers, double seconds) {
    List<Double> temperatures = answers.stream().map(Answers::temperature).toList();
    return new Epoch(
        number,
        loss,
        answers.stream().map(Answers::accuracy).toList(),
        answers.get(0).balancedAccuracy(),
        temperatures,
        answers.get(0).surprise(temperatures.get(0)),
        seconds);
  }

  /** Returns the first head's accuracy. */
  public double accuracy() {
    return accuracies.get(0);
  }

  /** Writes epochs as a table with commas. */
  static String table(List<Epoch> epochs) {
    StringBuilder table = new StringBuilder("epoch,loss,accuracy,balancedAccuracy,nll,seconds\n");
    for (Epoch one : epochs) {
      table.append(
          String.format(
              Locale.ROOT,
              "%d,%.5f,%.5f,%.5f,%.5f,%.1f\n",
              one.number,
              one.loss,
              one.accuracy(),
              one.balanced,
              one.surprise,
              one.seconds));
    }
    return table.toString();
  }
}
