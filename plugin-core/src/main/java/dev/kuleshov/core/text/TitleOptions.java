package dev.kuleshov.core.text;

import java.util.Optional;

/**
 * What is wanted of a film's titles.
 *
 * @param count how many titles, 1 to 50
 * @param chapters whether chapters are wanted
 * @param summary whether a logline and a synopsis are wanted
 * @param language BCP 47 tag of the titles, or empty for the language spoken
 * @param seed the same seed draws the same words, where the model can
 */
public record TitleOptions(
    int count, boolean chapters, boolean summary, Optional<String> language, long seed) {

  /** Checks the count. */
  public TitleOptions {
    if (count < 1 || count > 50) {
      throw new IllegalArgumentException("between 1 and 50 titles can be wanted, not " + count);
    }
  }
}
