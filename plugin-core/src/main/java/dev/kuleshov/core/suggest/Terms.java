package dev.kuleshov.core.suggest;

import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the reasons for one change say for each of Murch's terms, before anybody weighs the terms.
 *
 * <p>Within a term, the reasons' scores s are averaged by their confidences c, Σcs / Σc, and they
 * add up to the confidence 1 − ∏(1 − c).
 */
@SuppressWarnings("EnumOrdinal") // Arrays, since thousands of changes are weighed at each ranking.
public final class Terms {

  private static final MurchTerm[] ALL = MurchTerm.values();

  private final double[] mean = new double[ALL.length];
  private final double[] sure = new double[ALL.length];
  private final boolean[] spoken = new boolean[ALL.length];

  private Terms(List<Reason> reasons) {
    double[] sum = new double[ALL.length];
    double[] confidence = new double[ALL.length];
    double[] doubt = new double[ALL.length];
    java.util.Arrays.fill(doubt, 1);
    for (Reason reason : reasons) {
      int term = reason.term().ordinal();
      spoken[term] = true;
      sum[term] += reason.confidence() * reason.score();
      confidence[term] += reason.confidence();
      doubt[term] *= 1 - reason.confidence();
    }
    for (int term = 0; term < ALL.length; term++) {
      mean[term] = confidence[term] > 0 ? sum[term] / confidence[term] : 0;
      sure[term] = 1 - doubt[term];
    }
  }

  /**
   * Adds up reasons.
   *
   * @param reasons why a change is proposed
   */
  public static Terms of(List<Reason> reasons) {
    return new Terms(reasons);
  }

  /** Returns the mean score, in [-1,1], of every term that a reason speaks for. */
  public Map<MurchTerm, Double> means() {
    Map<MurchTerm, Double> means = new EnumMap<>(MurchTerm.class);
    for (MurchTerm term : ALL) {
      if (spoken[term.ordinal()]) {
        means.put(term, mean[term.ordinal()]);
      }
    }
    return means;
  }

  boolean spoken(int term) {
    return spoken[term];
  }

  double mean(int term) {
    return mean[term];
  }

  double sure(int term) {
    return sure[term];
  }
}
