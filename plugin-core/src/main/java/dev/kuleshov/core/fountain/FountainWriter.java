package dev.kuleshov.core.fountain;

import java.util.List;
import java.util.Map;

/** Writes screenplays in Fountain, with the marks that force a kind only where they are needed. */
public final class FountainWriter {

  private FountainWriter() {}

  /**
   * Writes a screenplay.
   *
   * @param screenplay the screenplay
   * @return Fountain text that reads back the same, with a line's end
   */
  public static String write(Screenplay screenplay) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> entry : screenplay.titlePage().entrySet()) {
      text.append(entry.getKey()).append(':');
      if (entry.getValue().contains("\n")) {
        entry.getValue().lines().forEach(line -> text.append("\n    ").append(line));
      } else {
        text.append(' ').append(entry.getValue());
      }
      text.append('\n');
    }
    List<Element> elements = screenplay.elements();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (!text.isEmpty() && !continues(elements, i)) {
        text.append('\n');
      }
      text.append(line(element)).append('\n');
    }
    return text.toString();
  }

  /** What belongs to a speech stands under its character without a blank line. */
  private static boolean continues(List<Element> elements, int index) {
    Kind kind = elements.get(index).kind();
    if (kind != Kind.DIALOGUE && kind != Kind.PARENTHETICAL && kind != Kind.LYRIC) {
      return false;
    }
    for (int i = index - 1; i >= 0; i--) {
      Kind before = elements.get(i).kind();
      if (before == Kind.CHARACTER) {
        return true;
      }
      if (before != Kind.DIALOGUE && before != Kind.PARENTHETICAL && before != Kind.LYRIC) {
        return false;
      }
    }
    return false;
  }

  private static String line(Element element) {
    String text = element.text();
    return switch (element.kind()) {
      case SCENE -> Shapes.isHeading(text) ? text : (text.startsWith(".") ? ". " : ".") + text;
      case CHARACTER -> Shapes.isCharacter(text) ? text : "@" + text;
      case TRANSITION -> Shapes.isTransition(text) ? text : "> " + text;
      case CENTERED -> "> " + text + " <";
      case LYRIC -> "~" + text;
      case SYNOPSIS -> "= " + text;
      case PAGE_BREAK -> "===";
      case ACTION -> isMistakable(text) ? "!" + text : text;
      case DIALOGUE -> text.replaceAll("(?m)^$", "  ");
      case SECTION, PARENTHETICAL -> text;
    };
  }

  /** Whether action would be read as something else. */
  private static boolean isMistakable(String text) {
    String first = text.lines().findFirst().orElse("").strip();
    return first.isEmpty()
        || Shapes.isMarked(first)
        || Shapes.isHeading(first)
        || Shapes.isTransition(first)
        || Shapes.isCharacter(first);
  }
}
