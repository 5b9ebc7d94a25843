package dev.kuleshov.core.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The phrases that a text is about, found by counting.
 *
 * <p>Phrases are runs of words between little words and punctuation; a word weighs more the longer
 * the phrases it stands in and the oftener it is said. After S. Rose et al., "Automatic keyword
 * extraction from individual documents" (2010).
 */
final class KeyPhrases {

  /** A phrase is at most that many words. */
  private static final int MOST_WORDS = 4;

  private static final Map<String, Set<String>> LITTLE_WORDS =
      Map.of(
          "en", littleWords("en"),
          "zh", littleWords("zh"),
          "de", littleWords("de"),
          "es", littleWords("es"),
          "fr", littleWords("fr"));

  private final Tongue tongue;
  private final Set<String> little;
  private final Map<String, Double> weights = new HashMap<>();

  KeyPhrases(List<Line> lines, Tongue tongue) {
    this.tongue = tongue;
    this.little = LITTLE_WORDS.getOrDefault(tongue.language(), Set.of());
    Map<String, Integer> degree = new HashMap<>();
    Map<String, Integer> count = new HashMap<>();
    for (Line line : lines) {
      for (List<String> phrase : split(line.text())) {
        for (String word : phrase) {
          degree.merge(key(word), Math.min(MOST_WORDS, phrase.size()), Integer::sum);
          count.merge(key(word), 1, Integer::sum);
        }
      }
    }
    count.forEach((word, n) -> weights.put(word, (double) degree.get(word) / n * Math.log1p(n)));
  }

  private static Set<String> littleWords(String language) {
    return Set.copyOf(List.of(Prompt.read("little/" + language + ".txt").strip().split("\\s+")));
  }

  /**
   * Returns a line's phrases with their weights, the heaviest first.
   *
   * @param text the line
   */
  Map<String, Double> of(String text) {
    Map<String, Double> phrases = new HashMap<>();
    for (List<String> words : split(text)) {
      for (int from = 0; from < words.size(); from += MOST_WORDS) {
        List<String> part = words.subList(from, Math.min(words.size(), from + MOST_WORDS));
        double weight = part.stream().mapToDouble(this::weight).sum();
        phrases.merge(join(part, text), weight, Math::max);
      }
    }
    Map<String, Double> ordered = new LinkedHashMap<>();
    phrases.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  /** Returns lines in the order of how much they say, by the mean weight of their words. */
  List<Line> byWeight(List<Line> lines) {
    Map<Line, Double> weight = new HashMap<>();
    for (Line line : lines) {
      List<String> words = tongue.words(line.text());
      double sum = words.stream().mapToDouble(this::weight).sum();
      // A line of one heavy word says little; one of thirty words is no more telling than of ten.
      weight.put(line, sum / Math.max(5, words.size()));
    }
    List<Line> ordered = new ArrayList<>(lines);
    ordered.sort(Comparator.comparing((Line line) -> weight.get(line)).reversed());
    return ordered;
  }

  private double weight(String word) {
    return weights.getOrDefault(key(word), 0.);
  }

  /** Returns the words of each stretch without little words, punctuation and numbers. */
  private List<List<String>> split(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(tongue.tag()));
    breaks.setText(text);
    List<List<String>> phrases = new ArrayList<>();
    List<String> phrase = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end);
      boolean isWord = breaks.getRuleStatus() >= BreakIterator.WORD_LETTER;
      if (isWord && !isLittle(word)) {
        phrase.add(word);
      } else if (!word.isBlank() && !phrase.isEmpty()) {
        phrases.add(phrase);
        phrase = new ArrayList<>();
      }
    }
    if (!phrase.isEmpty()) {
      phrases.add(phrase);
    }
    return phrases;
  }

  private boolean isLittle(String word) {
    // A single Chinese character is seldom what a film is about; so are two letters.
    int shortest = tongue.isEastAsian() ? 1 : 2;
    return word.codePointCount(0, word.length()) <= shortest || little.contains(key(word));
  }

  private static String join(List<String> words, String text) {
    String spaced = String.join(" ", words);
    return text.contains(spaced) ? spaced : String.join("", words);
  }

  static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
