package dev.kuleshov.benchmarks;

import dev.kuleshov.api.subtitle.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far the starts of words are from the truth; words that were misheard do not count. */
final class WordStarts {

  private static final long NEAR = 200;

  private final List<Long> errors = new ArrayList<>();
  private int spoken;

  /** Pairs equal words in order: the longest common subsequence. */
  void compare(SpokenLine line, List<Word> heard) {
    List<String> truth =
        line.words().stream().map(word -> String.join("", Wording.normalise(word.word()))).toList();
    List<String> found =
        heard.stream().map(word -> String.join("", Wording.normalise(word.text()))).toList();
    spoken += truth.size();
    int[][] longest = new int[truth.size() + 1][found.size() + 1];
    for (int i = truth.size() - 1; i >= 0; i--) {
      for (int j = found.size() - 1; j >= 0; j--) {
        longest[i][j] =
            truth.get(i).equals(found.get(j))
                ? 1 + longest[i + 1][j + 1]
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < truth.size() && j < found.size()) {
      if (truth.get(i).equals(found.get(j))) {
        long start = Math.round(heard.get(j).range().start().toSeconds() * 1000);
        errors.add(Math.abs(start - line.words().get(i).start()));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  void print(Path folder) {
    errors.sort(null);
    long near = errors.stream().filter(error -> error <= NEAR).count();
    System.out.printf(
        Locale.ROOT,
        "%s: %d words, %d heard right; starts within %d ms: %.1f %%, median %d ms, worst %d ms%n",
        folder.getFileName(),
        spoken,
        errors.size(),
        NEAR,
        100.0 * near / Math.max(1, errors.size()),
        errors.isEmpty() ? 0 : errors.get(errors.size() / 2),
        errors.isEmpty() ? 0 : errors.get(errors.size() - 1));
  }
}
