package dev.kuleshov.api.subtitle;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What was said.
 *
 * @param language BCP 47 tag, such as {@code en} or {@code zh-Hans}; {@code und} where nothing was
 * @param words in order of their starts
 */
public record Transcript(String language, List<Word> words) {

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Copies the list. */
  public Transcript {
    Objects.requireNonNull(language, "language");
    words = List.copyOf(words);
  }

  /** Returns the words as one text; see {@link #isSpaceBetween}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      if (isSpaceBetween(text, word.text())) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.toString();
  }

  /**
   * Returns whether a space stands between two neighbouring words: always, but next to a character
   * of a script that is written without spaces, such as Chinese, Japanese or Thai.
   *
   * @param before a text that ends with the first word; none is needed where it is empty
   * @param after the second word
   */
  public static boolean isSpaceBetween(CharSequence before, CharSequence after) {
    return before.length() > 0
        && after.length() > 0
        && !isGlued(Character.codePointBefore(before, before.length()))
        && !isGlued(Character.codePointAt(after, 0));
  }

  private static boolean isGlued(int character) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(character))
        || (character >= 0x3000 && character < 0x3040) // punctuation of Chinese and Japanese
        || (character >= 0xff00 && character < 0xff66); // and its wide forms
  }
}
