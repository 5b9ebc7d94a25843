package dev.kuleshov.api.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How probable each emotion is.
 *
 * @param probabilities one for each {@link Emotion} in its order, each in [0,1], together 1 (within
 *     a hundredth); all 0 where no face was seen
 */
public record EmotionScores(List<Double> probabilities) {

  /**
   * An emotion less probable than this is not named: it would be wrong more often than right. So it
   * is with the net that ships on FER-2013's public test: right in 45 % of the cases with .4 to .5,
   * in 57 % with .5 to .6.
   */
  public static final double SURE = .5;

  /** No face, no emotion. */
  public static final EmotionScores NONE =
      new EmotionScores(Collections.nCopies(Emotion.values().length, 0.0));

  /** Checks the count, the range and the sum. */
  public EmotionScores {
    probabilities = List.copyOf(probabilities);
    double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
    if (probabilities.size() != Emotion.values().length
        || probabilities.stream().anyMatch(p -> !(p >= 0 && p <= 1))
        || (sum != 0 && Math.abs(sum - 1) > .01)) {
      throw new IllegalArgumentException("not probabilities of the emotions: " + probabilities);
    }
  }

  /**
   * Returns the scores of the values in the order of {@link Emotion}.
   *
   * @param probabilities as many as there are emotions
   */
  public static EmotionScores of(double... probabilities) {
    return new EmotionScores(Arrays.stream(probabilities).boxed().toList());
  }

  /**
   * Returns one emotion's probability.
   *
   * @param emotion which
   */
  @SuppressWarnings("EnumOrdinal") // The list is in the enum's order, by contract.
  public double of(Emotion emotion) {
    return probabilities.get(emotion.ordinal());
  }

  /** Returns whether no face was seen. */
  public boolean isNone() {
    return probabilities.stream().allMatch(p -> p == 0);
  }

  /** Returns the most probable emotion; neutral where there is none. */
  public Emotion dominant() {
    Emotion best = Emotion.NEUTRAL;
    for (Emotion emotion : Emotion.values()) {
      if (of(emotion) > of(best)) {
        best = emotion;
      }
    }
    return best;
  }

  /** Returns the most probable emotion; empty where no face was seen or none is sure enough. */
  public Optional<Emotion> named() {
    return Optional.of(dominant()).filter(emotion -> of(emotion) >= SURE);
  }

  /** Returns the expected valence, in [-1,1]. */
  public double valence() {
    return expected(Emotion::valence);
  }

  /** Returns the expected arousal, in [-1,1]. */
  public double arousal() {
    return expected(Emotion::arousal);
  }

  private double expected(ToDoubleFunction<Emotion> place) {
    return Arrays.stream(Emotion.values()).mapToDouble(e -> of(e) * place.applyAsDouble(e)).sum();
  }
}
