package dev.kuleshov.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a head said to its questions, and what was right. */
final class Answers {

  private static final double COLDEST = 0.05;
  private static final double HOTTEST = 20;
  private static final int NARROWINGS = 60;

  /** How a stretch is cut so that one of two trials can be used again. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final int labels;
  private final List<float[]> logits = new ArrayList<>();
  private final List<Integer> right = new ArrayList<>();

  Answers(int labels) {
    this.labels = labels;
  }

  void add(float[] from, int at, int label) {
    logits.add(Arrays.copyOfRange(from, at, at + labels));
    right.add(label);
  }

  int count() {
    return right.size();
  }

  /** How many are right, as a part; 0 of none. */
  double accuracy() {
    int hits = 0;
    for (int i = 0; i < count(); i++) {
      hits += named(i) == right.get(i) ? 1 : 0;
    }
    return count() == 0 ? 0 : (double) hits / count();
  }

  /** The mean over the classes of how many of each were found; 0 of none. */
  double balancedAccuracy() {
    int[] hits = new int[labels];
    int[] all = new int[labels];
    for (int i = 0; i < count(); i++) {
      all[right.get(i)]++;
      hits[right.get(i)] += named(i) == right.get(i) ? 1 : 0;
    }
    double sum = 0;
    int classes = 0;
    for (int i = 0; i < labels; i++) {
      if (all[i] > 0) {
        sum += (double) hits[i] / all[i];
        classes++;
      }
    }
    return classes == 0 ? 0 : sum / classes;
  }

  private int named(int index) {
    float[] row = logits.get(index);
    int best = 0;
    for (int i = 1; i < labels; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }

  /** The mean of minus the logarithm of the right answer's probability. */
  double surprise(double temperature) {
    double sum = 0;
    for (int i = 0; i < count(); i++) {
      float[] row = logits.get(i);
      double most = row[named(i)] / temperature;
      double all = 0;
      for (float one : row) {
        all += Math.exp(one / temperature - most);
      }
      sum += Math.log(all) + most - row[right.get(i)] / temperature;
    }
    return count() == 0 ? 0 : sum / count();
  }

  /** The temperature with the least surprise; 1 where nothing was asked. */
  double temperature() {
    if (count() == 0) {
      return 1;
    }
    double low = Math.log(COLDEST);
    double high = Math.log(HOTTEST);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = surprise(Math.exp(left));
    double atRight = surprise(Math.exp(right));
    for (int i = 0; i < NARROWINGS; i++) {
      if (atLeft < atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = surprise(Math.exp(left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = surprise(Math.exp(right));
      }
    }
    return Math.exp((low + high) / 2);
  }
}
