package dev.kuleshov.core.fountain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the kind of a line by its shape alone, as the Fountain syntax describes it. */
final class Shapes {

  private static final Pattern HEADING =
      Pattern.compile("(?i)(INT\\.?/EXT|EXT\\.?/INT|INT|EXT|EST|I/E)[. ].*");

  /** The same in Chinese screenplays, which have no capitals and no full stops to be told by. */
  private static final Pattern CHINESE_HEADING =
      Pattern.compile("(内/外景|内外景|内景|外景)[。.、：:，, \u3000].*");

  private static final Pattern TRANSITION = Pattern.compile(".*TO:");
  private static final Pattern EXTENSION = Pattern.compile("\\([^)]*\\)");

  private Shapes() {}

  static boolean isHeading(String line) {
    return HEADING.matcher(line).matches() || CHINESE_HEADING.matcher(line).matches();
  }

  static boolean isTransition(String line) {
    return !isMarked(line) && TRANSITION.matcher(line).matches() && isUpperCase(line);
  }

  /** A character's name has capitals only, but for what stands in parentheses after it. */
  static boolean isCharacter(String line) {
    return !isMarked(line)
        && !line.endsWith(":")
        && isUpperCase(EXTENSION.matcher(line).replaceAll("").replace("^", ""));
  }

  /** Whether a line begins with a sign that forces its kind. */
  static boolean isMarked(String line) {
    return !line.isEmpty() && "#=~>!@.".indexOf(line.charAt(0)) >= 0;
  }

  static boolean isParenthetical(String line) {
    boolean plain = line.startsWith("(") && line.endsWith(")");
    boolean wide = line.startsWith("（") && line.endsWith("）");
    return line.length() > 2 && (plain || wide);
  }

  static boolean isPageBreak(String line) {
    return line.matches("={3,}");
  }

  private static boolean isUpperCase(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.equals(text.toUpperCase(Locale.ROOT));
  }
}
