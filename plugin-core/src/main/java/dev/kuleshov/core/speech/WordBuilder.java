package dev.kuleshov.core.speech;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes words of tokens.
 *
 * <p>A word begins where a token begins with a space. In scripts without spaces the words are those
 * of ICU's dictionaries; punctuation belongs to the word that it stands at.
 */
final class WordBuilder {

  private static final int SAMPLE_RATE = 16_000;

  private final String language;

  /**
   * Makes a builder.
   *
   * @param language of the text
   */
  WordBuilder(String language) {
    this.language = language;
  }

  /** A word, and where the model's attention left it. */
  private record Piece(String text, long end, double logSum, int tokens) {}

  /**
   * Returns the words with their times.
   *
   * @param tokens what the model wrote
   * @param samples what it heard, mono at 16 kHz
   */
  List<Word> words(List<Token> tokens, float[] samples) {
    List<Piece> pieces = new ArrayList<>();
    for (List<Token> group : groups(tokens)) {
      split(group, pieces);
    }
    if (pieces.isEmpty()) {
      return List.of();
    }
    int[][] times =
        WordAligner.align(
            samples, pieces.stream().map(p -> new WordAligner.Spoken(p.text(), p.end())).toList());
    RationalTime length = new RationalTime(samples.length, SAMPLE_RATE);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      RationalTime start = RationalTime.min(new RationalTime(times[i][0], 100), length);
      RationalTime end = RationalTime.min(new RationalTime(times[i][1], 100), length);
      Piece piece = pieces.get(i);
      double confidence = Math.min(1, Math.exp(piece.logSum() / piece.tokens()));
      words.add(new Word(new TimeRange(start, end), piece.text(), confidence));
    }
    return words;
  }

  /** Tokens that are written without a space between them. */
  private static List<List<Token>> groups(List<Token> tokens) {
    List<List<Token>> groups = new ArrayList<>();
    for (Token token : tokens) {
      boolean begins = token.text().length > 0 && token.text()[0] == ' ';
      if (groups.isEmpty() || begins) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(token);
    }
    return groups;
  }

  private void split(List<Token> group, List<Piece> words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Integer> tokenOfByte = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      bytes.writeBytes(group.get(i).text());
      for (int k = 0; k < group.get(i).text().length; k++) {
        tokenOfByte.add(i);
      }
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    int at = 0;
    for (String piece : pieces(text)) {
      int from = at;
      at += piece.getBytes(StandardCharsets.UTF_8).length;
      String word = piece.strip();
      if (word.isEmpty() || word.indexOf('\ufffd') >= 0) {
        continue; // Half a character: the model broke off.
      }
      int first = tokenOfByte.get(Math.min(from, tokenOfByte.size() - 1));
      int last = tokenOfByte.get(Math.min(at, tokenOfByte.size()) - 1);
      double sum = 0;
      for (int i = first; i <= last; i++) {
        sum += group.get(i).logProbability();
      }
      boolean alone = word.codePoints().noneMatch(Character::isLetterOrDigit);
      if (alone && !words.isEmpty() && isClosing(word)) {
        Piece before = words.remove(words.size() - 1);
        word =
            before.text()
                + (Transcript.isSpaceBetween(before.text(), word) && isDash(word) ? " " : "")
                + word;
        words.add(new Piece(word, before.end(), before.logSum(), before.tokens()));
      } else {
        words.add(new Piece(word, end(group, first, last), sum, last - first + 1));
      }
    }
  }

  private static boolean isDash(String text) {
    return Character.getType(text.codePointAt(0)) == Character.DASH_PUNCTUATION;
  }

  private static boolean isClosing(String text) {
    int type = Character.getType(text.codePointAt(0));
    return type != Character.START_PUNCTUATION && type != Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** Where the last token with a letter ends; the attention to punctuation means nothing. */
  private static long end(List<Token> group, int first, int last) {
    for (int i = last; i >= first; i--) {
      String text = new String(group.get(i).text(), StandardCharsets.UTF_8);
      if (text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == 0xfffd)) {
        return Math.max(0, group.get(i).time());
      }
    }
    return Math.max(0, group.get(first).time());
  }

  /** The text whole, or cut into words where its script has no spaces. */
  private List<String> pieces(String text) {
    boolean spaceless =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(Character::toString)
            .anyMatch(letter -> !Transcript.isSpaceBetween(letter, letter));
    if (!spaceless) {
      return List.of(text);
    }
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      pieces.add(text.substring(from, to));
    }
    return pieces;
  }
}
