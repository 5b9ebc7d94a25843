package dev.kuleshov.core.suggest;

import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Murch's rule of six as a number.
 *
 * <p>Over the terms' means S and confidences C (see {@link Terms}), with the style's weights w in
 * hundredths of their sum:
 *
 * <pre>score = Σ w·C·S / (Σ w·C + {@value #DOUBT})</pre>
 *
 * The constant in the denominator draws the score towards 0 where little is known: a term that
 * weighs 5 and speaks alone cannot reach what emotion reaches.
 *
 * <p>The confidence is Σ w·C / Σ w over the terms that spoke, times how far they agree: (1 + |Σ
 * w·C·S| / Σ w·C·|S|) / 2.
 *
 * @param value in [-1,1]
 * @param confidence in [0,1]
 */
record Score(double value, double confidence) {

  /** A starting point: about the weight of rhythm. */
  private static final double DOUBT = 10;

  private static final double PLACES = 10_000;

  static Score of(List<Reason> reasons, CutStyle style) {
    return of(Terms.of(reasons), shares(style));
  }

  /** The style's weights in hundredths of their sum, in the order of the terms. */
  static double[] shares(CutStyle style) {
    double all = style.weights().values().stream().mapToDouble(Double::doubleValue).sum();
    return Arrays.stream(MurchTerm.values())
        .mapToDouble(term -> all > 0 ? style.weights().get(term) * 100 / all : 0)
        .toArray();
  }

  static Score of(Terms terms, double[] shares) {
    double score = 0;
    double strength = 0;
    double known = 0;
    double heard = 0;
    for (int term = 0; term < shares.length; term++) {
      if (terms.spoken(term)) {
        double sure = shares[term] * terms.sure(term);
        score += sure * terms.mean(term);
        strength += sure * Math.abs(terms.mean(term));
        known += sure;
        heard += shares[term];
      }
    }
    double agreement = strength > 0 ? (1 + Math.abs(score) / strength) / 2 : 0;
    double confidence = heard > 0 ? known / heard * agreement : 0;
    return new Score(rounded(score / (known + DOUBT)), rounded(confidence));
  }

  /** The reasons with the weightiest first. */
  static List<Reason> sorted(List<Reason> reasons, CutStyle style) {
    return reasons.stream()
        .sorted(
            Comparator.comparingDouble((Reason r) -> -weight(r, style))
                .thenComparing(Reason::heuristic))
        .toList();
  }

  private static double weight(Reason reason, CutStyle style) {
    return style.weights().get(reason.term()) * reason.confidence() * Math.abs(reason.score());
  }

  private static double rounded(double exact) {
    return Math.max(-1, Math.min(1, Math.rint(exact * PLACES) / PLACES + 0.0));
  }
}
