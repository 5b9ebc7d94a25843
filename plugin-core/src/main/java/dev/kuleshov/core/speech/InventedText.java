package dev.kuleshov.core.speech;

import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * Takes out what the model made up: it repeats itself when it has nothing more to hear, and guesses
 * when there was nothing to hear at all.
 */
final class InventedText {

  /** Whisper's own limits: text that packs better than this is a loop. */
  private static final double PACKS_TOO_WELL = 2.4;

  /** Mean log probability of tokens below which a guess is no better than another. */
  private static final double GUESS = -1.0;

  /** Like it, for a few words out of a stretch: thanks for watching, most often. */
  private static final double SHORT_GUESS = -0.75;

  private static final int FEW_WORDS = 4;

  /** Letters a second that nobody speaks. */
  private static final double TOO_FAST = 40;

  /** Like it, of what the model is not sure about: voices of a crowd, most often. */
  private static final double HASTY = 25;

  private static final double NOT_SURE = -0.3;

  /** Words a second of speech below which somebody speaks very slowly, or not at all. */
  private static final double SPARSE = 1;

  private static final double SPARSE_GUESS = -0.6;

  private static final int LONGEST_LOOP = 8;

  private InventedText() {}

  /**
   * Returns the words that were heard.
   *
   * @param heard what the model says
   * @param speech how much of the sound is speech
   */
  static List<Word> drop(WhisperTranscriber.Heard heard, RationalTime speech) {
    List<Word> words = withoutLoops(heard.words());
    boolean few = words.size() <= FEW_WORDS;
    String text = String.join(" ", words.stream().map(Word::text).toList());
    boolean loop = packing(text) > PACKS_TOO_WELL;
    boolean guess = heard.logProbability() < (few ? SHORT_GUESS : GUESS);
    double fastest = heard.logProbability() < NOT_SURE ? HASTY : TOO_FAST;
    boolean rushed = text.length() > 20 && text.length() > fastest * speech.toSeconds();
    boolean sparse =
        heard.logProbability() < SPARSE_GUESS && words.size() < SPARSE * speech.toSeconds();
    return loop || guess || rushed || sparse ? List.of() : words;
  }

  /** Leaves of phrases that follow each other three times or more only the first. */
  static List<Word> withoutLoops(List<Word> words) {
    List<Word> kept = new ArrayList<>(words);
    for (int size = 1; size <= LONGEST_LOOP; size++) {
      for (int from = 0; from + 3 * size <= kept.size(); from++) {
        int times = 1;
        while (from + (times + 1) * size <= kept.size()
            && same(kept, from, from + times * size, size)) {
          times++;
        }
        // "No, no, no, no" is said; five times is a loop.
        if (times >= (size == 1 ? 5 : 3)) {
          kept.subList(from + size, from + times * size).clear();
        }
      }
    }
    return kept;
  }

  private static boolean same(List<Word> words, int a, int b, int size) {
    for (int i = 0; i < size; i++) {
      if (!bare(words.get(a + i)).equals(bare(words.get(b + i)))) {
        return false;
      }
    }
    return true;
  }

  private static String bare(Word word) {
    return word.text().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** How many times shorter the text becomes when it is packed. */
  private static double packing(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return 1;
    }
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length + 64];
      return (double) bytes.length / deflater.deflate(packed);
    } finally {
      deflater.end();
    }
  }
}
