package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Breaks the words of a cue into lines: by syntax first, then so that the lower one is longer. */
final class LineBreaker {

  /** What a column of difference between the lines costs, and one that makes the upper longer. */
  private static final double UNBALANCED_COST = 0.06;

  private static final double TOP_HEAVY_COST = 0.05;
  private static final double TOO_WIDE_COST = 100;

  private final Rules rules;
  private final String language;

  LineBreaker(Rules rules, String language) {
    this.rules = rules;
    this.language = language;
  }

  /**
   * Lines and what they cost.
   *
   * @param lines from the top
   * @param cost of the breaks; {@link #TOO_WIDE_COST} and more where they do not fit
   */
  record Broken(List<String> lines, double cost) {
    boolean fits() {
      return cost < TOO_WIDE_COST;
    }
  }

  /** Returns the words as text, without line breaks. */
  static String join(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (Transcript.isSpaceBetween(text, word)) {
        text.append(' ');
      }
      text.append(word);
    }
    return text.toString();
  }

  /**
   * Returns the best lines.
   *
   * @param words at least one
   */
  Broken lines(List<String> words) {
    return lines(words, rules.lines());
  }

  private Broken lines(List<String> words, int most) {
    String whole = join(words);
    int width = rules.limits().lineWidth();
    if (TextWidth.columns(whole) <= width) {
      return new Broken(List.of(whole), 0);
    }
    if (most == 1 || words.size() == 1) {
      double excess = TextWidth.columns(whole) - width;
      return new Broken(List.of(whole), TOO_WIDE_COST + excess);
    }
    Broken best = null;
    for (int i = 1; i < words.size(); i++) {
      String top = join(words.subList(0, i));
      int topWidth = TextWidth.columns(top);
      if (topWidth > width && best != null && best.fits()) {
        break;
      }
      Broken rest = lines(words.subList(i, words.size()), most - 1);
      int bottomWidth = rest.lines().stream().mapToInt(TextWidth::columns).max().orElse(0);
      double cost =
          rest.cost()
              + Grammar.breakCost(words.get(i - 1), words.get(i), language)
              + UNBALANCED_COST * Math.abs(topWidth - bottomWidth)
              + TOP_HEAVY_COST * Math.max(0, topWidth - bottomWidth)
              + (topWidth > width ? TOO_WIDE_COST + topWidth - width : 0);
      if (best == null || cost < best.cost()) {
        List<String> lines = new ArrayList<>(List.of(top));
        lines.addAll(rest.lines());
        best = new Broken(lines, cost);
      }
    }
    return best;
  }
}
