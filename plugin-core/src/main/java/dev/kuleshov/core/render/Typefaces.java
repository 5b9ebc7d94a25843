package dev.kuleshov.core.render;

import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UsageException;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fonts that a text is drawn with: together they have all of its characters. */
final class Typefaces {

  /** Families that draw each language as its readers know it; the same ideograph differs. */
  private static final Map<String, List<String>> WIDE =
      Map.of(
          "zh",
          List.of("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"),
          "yue",
          List.of("Noto Sans CJK HK", "Noto Sans CJK TC", "PingFang HK", "Microsoft JhengHei"),
          "ja",
          List.of("Noto Sans CJK JP", "Source Han Sans", "Hiragino Sans", "Yu Gothic", "Meiryo"),
          "ko",
          List.of("Noto Sans CJK KR", "Source Han Sans K", "Apple SD Gothic Neo", "Malgun Gothic"));

  private static final List<String> PLAIN =
      List.of("Noto Sans", "DejaVu Sans", "Liberation Sans", "Helvetica Neue", "Arial");

  private static final int MOST_NAMED = 8;

  private final List<Font> fonts;

  private Typefaces(List<Font> fonts) {
    this.fonts = fonts;
  }

  /**
   * Chooses among the fonts of this machine.
   *
   * @param text all that will be drawn
   * @param language BCP 47 tag of it
   * @param family the family that the user wants, if any
   * @throws UsageException {@code font.unknown} if that is not there
   * @throws MissingModelException {@code font.glyphs} if characters are in no font, or not in that
   *     one
   */
  static Typefaces of(String text, String language, Optional<String> family) {
    List<String> there =
        List.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ROOT));
    return of(
        text, family.isPresent() ? List.of(named(family.get(), there)) : ordered(language, there));
  }

  /**
   * Chooses among families.
   *
   * @param families the better ones first
   */
  static Typefaces of(String text, List<String> families) {
    Set<Integer> missing =
        text.codePoints()
            .filter(Typefaces::isDrawn)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    List<Font> fonts = new ArrayList<>();
    for (String family : families) {
      Font font = new Font(family, Font.PLAIN, 1);
      if (missing.removeIf(font::canDisplay) || fonts.isEmpty()) {
        fonts.add(font);
      }
      if (missing.isEmpty()) {
        return new Typefaces(fonts);
      }
    }
    if (missing.isEmpty() && !families.isEmpty()) {
      return new Typefaces(fonts);
    }
    throw new MissingModelException(
        "font.glyphs",
        "No font here has %s; install one, such as Noto Sans CJK (Debian: fonts-noto-cjk), or name one with --font."
            .formatted(
                missing.stream()
                    .limit(MOST_NAMED)
                    .map(c -> "\"%s\" (U+%04X)".formatted(Character.toString(c), c))
                    .collect(Collectors.joining(", "))));
  }

  /** Spaces and marks that only steer the layout need no glyph. */
  private static boolean isDrawn(int character) {
    int type = Character.getType(character);
    return type != Character.FORMAT
        && type != Character.CONTROL
        && !Character.isWhitespace(character)
        && !Character.isSpaceChar(character);
  }

  private static String named(String family, List<String> there) {
    return there.stream()
        .filter(family::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "font.unknown",
                    "There is no font \"%s\" here; name one of the %d families that this machine has, such as %s."
                        .formatted(
                            family,
                            there.size(),
                            there.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")))));
  }

  private static List<String> ordered(String language, List<String> there) {
    List<String> wide = WIDE.getOrDefault(language.split("-", 2)[0], List.of());
    List<String> others = WIDE.values().stream().flatMap(List::stream).sorted().toList();
    return Stream.of(wide, PLAIN, others, there)
        .flatMap(List::stream)
        .filter(there::contains)
        .distinct()
        .toList();
  }

  /**
   * Returns a line as it is to be laid out.
   *
   * @param line not empty
   * @param size in pixels
   */
  AttributedString styled(String line, float size) {
    AttributedString styled = new AttributedString(line);
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      int end = i + Character.charCount(character);
      Font font =
          fonts.stream().filter(f -> f.canDisplay(character)).findFirst().orElse(fonts.get(0));
      styled.addAttribute(TextAttribute.FONT, font.deriveFont(size), i, end);
      i = end;
    }
    return styled;
  }
}
