package dev.kuleshov.api.text;

/**
 * How a text generator draws its words.
 *
 * @param temperature 0 for the likeliest word always; usually below 1.5
 * @param topK how many of the likeliest words are drawn from; 0 for all
 * @param topP the share of probability that is drawn from, in (0,1]
 * @param maxTokens longest answer, 1 or more
 * @param seed the same seed draws the same words, where the generator can
 */
public record Sampling(double temperature, int topK, double topP, int maxTokens, long seed) {

  /** Checks the ranges. */
  public Sampling {
    if (!(temperature >= 0) || topK < 0 || !(topP > 0 && topP <= 1) || maxTokens < 1) {
      throw new IllegalArgumentException("sampling options are out of range");
    }
  }
}
