package dev.kuleshov.core.subtitle;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import dev.kuleshov.api.subtitle.SubtitleProfile.Limits;

/** How much room text takes and how long it is to read, by Unicode's East Asian width. */
public final class TextWidth {

  private TextWidth() {}

  /**
   * Returns the columns of a line; an ideograph takes two, a combining mark none.
   *
   * @param text the line
   */
  public static int columns(CharSequence text) {
    return text.codePoints().map(TextWidth::columns).sum();
  }

  private static int columns(int character) {
    int type = UCharacter.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }

  /**
   * Returns the characters of a line as reading speed counts them.
   *
   * @param text the line
   * @param limits of its language
   */
  public static double characters(CharSequence text, Limits limits) {
    return limits.wide()
        ? columns(text) / 2.0
        : text.codePoints().filter(c -> columns(c) > 0).count();
  }
}
