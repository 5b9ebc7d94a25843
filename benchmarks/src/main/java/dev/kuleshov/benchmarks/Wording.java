package dev.kuleshov.benchmarks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Word error rates as speech recognition counts them. */
final class Wording {

  private static final Map<String, String> SPELLINGS = Map.of("mister", "mr", "missus", "mrs");

  private Wording() {}

  /**
   * Returns a text's words in lower case, without punctuation; a hyphen parts words.
   *
   * @param text the text
   */
  static List<String> normalise(String text) {
    List<String> words = new ArrayList<>();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (String word : plain.replace("’", "'").split("[^\\p{L}\\p{N}']+")) {
      if (!word.isEmpty()) {
        words.add(SPELLINGS.getOrDefault(word, word));
      }
    }
    return words;
  }

  /**
   * Returns how many words must be changed, left out or put in to make one text of the other.
   *
   * @param said the truth
   * @param heard what was made of it
   */
  static int distance(List<String> said, List<String> heard) {
    int[] costs = new int[heard.size() + 1];
    for (int j = 0; j <= heard.size(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= said.size(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= heard.size(); j++) {
        int changed = diagonal + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(changed, 1 + Math.min(costs[j], costs[j - 1]));
      }
    }
    return costs[heard.size()];
  }
}
