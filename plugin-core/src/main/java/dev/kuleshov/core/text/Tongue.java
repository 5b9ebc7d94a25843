package dev.kuleshov.core.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.kuleshov.api.subtitle.SubtitleProfile.Limits;
import dev.kuleshov.core.subtitle.Profiles;
import dev.kuleshov.core.subtitle.TextWidth;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a language is written: its words and letters, and how quickly it is read. */
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

  /** Returns what eyes can take in of this language. */
  Limits limits() {
    return Profiles.NETFLIX.limits(tag);
  }

  /** Returns how many characters fit on a line. */
  int charactersPerLine() {
    return limits().wide() ? limits().lineWidth() / 2 : limits().lineWidth();
  }

  /** Returns how many characters a text counts for a reader. */
  double length(String text) {
    return TextWidth.characters(text, limits());
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
}
