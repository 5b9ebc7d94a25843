package dev.kuleshov.core.training;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a training is, beside the learner's own numbers.
 *
 * @param task what it is for
 * @param recipe its recipe
 * @param data tells whether the pictures are the same
 * @param epochs what the epochs came to, one for each that is done
 * @param best the number of the best one, 0 before the first
 */
record Progress(String task, Recipe recipe, long data, List<Epoch> epochs, int best) {

  Progress {
    epochs = List.copyOf(epochs);
  }

  /** How good the best one is; less than nothing before the first. */
  double bestScore() {
    return best == 0 ? -1 : score(epochs.get(best - 1));
  }

  /** What makes an epoch better than another: right answers, and a little that they are spread. */
  static double score(Epoch epoch) {
    return 0.75 * epoch.accuracy() + 0.25 * epoch.balanced();
  }

  /** Returns this with one more epoch. */
  Progress with(Epoch epoch) {
    List<Epoch> all = new ArrayList<>(epochs);
    all.add(epoch);
    return new Progress(
        task, recipe, data, all, score(epoch) > bestScore() ? epoch.number() : best);
  }

  /** Whether it has gone on for too long without getting better. */
  boolean exhausted() {
    int patience = recipe.learning().patience();
    return patience > 0 && epochs.size() - best >= patience;
  }
}
