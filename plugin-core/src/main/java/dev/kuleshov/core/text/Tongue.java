package dev.kuleshov.core.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a language is written: its words, how wide they are and how quickly they are read.
 *
 * <p>Reading speeds and line lengths after the Netflix timed-text style guides.
 */
final class Tongue {

  private static final Set<UnicodeScript> EAST_ASIAN =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private final String tag;
  private final String language;

  private Tongue(String tag) {
    this.tag = tag;
    this.language = ULocale.forLanguageTag(tag).getLanguage();
  }

  static Tongue of(String tag) {
    return new Tongue(tag);
  }

  String tag() {
    return tag;
  }

  /** Returns the language alone: {@code zh} of {@code zh-Hans}. */
  String language() {
    return language;
  }

  boolean isChinese() {
    return language.equals("zh") || language.equals("yue");
  }

  boolean isEastAsian() {
    return isChinese() || language.equals("ja") || language.equals("ko");
  }

  /** Returns the language's name for an instruction in English. */
  String englishName() {
    return ULocale.forLanguageTag(tag).getDisplayName(ULocale.ENGLISH);
  }

  /** Returns the language's name for an instruction in Chinese. */
  String chineseName() {
    return ULocale.forLanguageTag(tag).getDisplayName(ULocale.SIMPLIFIED_CHINESE);
  }

  /** Returns how many characters a viewer reads in a second. */
  int charactersPerSecond() {
    if (isChinese()) {
      return 9;
    }
    return switch (language) {
      case "ja" -> 4;
      case "ko" -> 12;
      default -> 20;
    };
  }

  /** Returns how many characters fit on a line. */
  int charactersPerLine() {
    if (language.equals("ja")) {
      return 13;
    }
    return isEastAsian() ? 16 : 42;
  }

  /** Returns how many characters a reader sees: without marks that stand on others. */
  static int length(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** Returns the words of a text, without spaces and punctuation. */
  List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(tag));
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
        words.add(text.substring(start, end));
      }
    }
    return words;
  }

  /** Returns why a text cannot be in this language, judged by its letters alone. */
  Optional<String> objection(String text) {
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    long eastern =
        java.util.Arrays.stream(letters)
            .filter(letter -> EAST_ASIAN.contains(UnicodeScript.of(letter)))
            .count();
    if (isEastAsian() && letters.length > 0 && eastern * 2 < letters.length) {
      return Optional.of("it is not written in " + englishName());
    }
    if (!isEastAsian() && eastern > 0) {
      return Optional.of("it is not written in " + englishName());
    }
    return Optional.empty();
  }

  /** Returns whether a character is wide: Chinese, Japanese, Korean and their punctuation. */
  static boolean isWide(int character) {
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }
}
