package dev.kuleshov.core.fountain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads screenplays in Fountain. Every text is one: what has no other shape is action.
 *
 * <p>Comments and notes are left out. Chinese scene headings ({@code 内景} and {@code 外景}) are
 * understood beside the English ones.
 */
public final class FountainReader {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern NOTE = Pattern.compile("(?s)\\[\\[.*?]]");
  private static final Pattern CENTERED = Pattern.compile(">.*\\S.*<");
  private static final Pattern KEY = Pattern.compile("[\\p{L}][\\p{L} ]*:.*");

  private final List<String> lines;
  private final List<Element> elements = new ArrayList<>();
  private int next;

  private FountainReader(String text) {
    String plain = NOTE.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
    lines = plain.replace("\uFEFF", "").replace("\t", "    ").lines().toList();
  }

  /**
   * Reads a screenplay.
   *
   * @param text the file's text
   */
  public static Screenplay read(String text) {
    FountainReader reader = new FountainReader(text);
    Map<String, String> titlePage = reader.titlePage();
    reader.body();
    return new Screenplay(titlePage, reader.elements);
  }

  private Map<String, String> titlePage() {
    Map<String, String> page = new LinkedHashMap<>();
    skipBlank();
    if (next >= lines.size() || !KEY.matcher(line()).matches() || isElement(line())) {
      return page;
    }
    String key = "";
    while (next < lines.size() && !line().isBlank()) {
      String line = line();
      if (KEY.matcher(line).matches()) {
        int colon = line.indexOf(':');
        key = line.substring(0, colon).strip();
        page.put(key, line.substring(colon + 1).strip());
      } else {
        page.merge(key, line.strip(), (a, b) -> a.isEmpty() ? b : a + "\n" + b);
      }
      next++;
    }
    return page;
  }

  /** A screenplay without a title page may begin with {@code CUT TO:} or the like. */
  private static boolean isElement(String line) {
    return Shapes.isTransition(line.strip()) || Shapes.isHeading(line.strip());
  }

  private void body() {
    boolean afterBlank = true;
    while (next < lines.size()) {
      if (line().isBlank()) {
        afterBlank = true;
        next++;
        continue;
      }
      paragraph(afterBlank);
      afterBlank = false;
    }
  }

  private void paragraph(boolean afterBlank) {
    String line = line().strip();
    if (Shapes.isPageBreak(line)) {
      add(Kind.PAGE_BREAK, "");
    } else if (line.startsWith("#")) {
      add(Kind.SECTION, line);
    } else if (line.startsWith("=")) {
      add(Kind.SYNOPSIS, line.substring(1).strip());
    } else if (line.startsWith("~")) {
      add(Kind.LYRIC, line.substring(1).strip());
    } else if (CENTERED.matcher(line).matches()) {
      add(Kind.CENTERED, line.substring(1, line.length() - 1).strip());
    } else if (line.startsWith(">") && !line.endsWith("<") && line.length() > 1) {
      add(Kind.TRANSITION, line.substring(1).strip());
    } else if (line.startsWith("!")) {
      action(line().replaceFirst("^\\s*!", ""));
    } else if (line.startsWith(".") && !line.startsWith("..") && line.length() > 1) {
      add(Kind.SCENE, line.substring(1).strip());
    } else if (afterBlank && Shapes.isHeading(line)) {
      add(Kind.SCENE, line);
    } else if (afterBlank && Shapes.isTransition(line) && followedByBlank()) {
      add(Kind.TRANSITION, line);
    } else if (line.startsWith("@") && line.length() > 1 && !followedByBlank()) {
      speech(line.substring(1).strip());
    } else if (afterBlank && Shapes.isCharacter(line) && !followedByBlank()) {
      speech(line);
    } else {
      action(line());
    }
  }

  private void add(Kind kind, String text) {
    elements.add(new Element(kind, text));
    next++;
  }

  private void speech(String name) {
    add(Kind.CHARACTER, name);
    List<String> said = new ArrayList<>();
    // Two spaces on an otherwise empty line keep the speech together.
    while (next < lines.size() && (!line().isBlank() || line().length() >= 2)) {
      String line = line().strip();
      if (Shapes.isParenthetical(line)) {
        flush(said);
        elements.add(new Element(Kind.PARENTHETICAL, line));
      } else if (line.startsWith("~")) {
        flush(said);
        elements.add(new Element(Kind.LYRIC, line.substring(1).strip()));
      } else {
        said.add(line);
      }
      next++;
    }
    flush(said);
  }

  private void flush(List<String> said) {
    String text = String.join("\n", said).strip();
    if (!text.isEmpty()) {
      elements.add(new Element(Kind.DIALOGUE, text));
    }
    said.clear();
  }

  /** Lines of action without a blank line between them are one paragraph. */
  private void action(String first) {
    StringBuilder text = new StringBuilder(first.stripTrailing());
    next++;
    while (next < lines.size() && !line().isBlank() && !isForced(line().strip())) {
      text.append('\n').append(line().stripTrailing());
      next++;
    }
    elements.add(new Element(Kind.ACTION, text.toString()));
  }

  private static boolean isForced(String line) {
    return "#=~>!@".indexOf(line.charAt(0)) >= 0
        || (line.startsWith(".") && !line.startsWith("..") && line.length() > 1);
  }

  private boolean followedByBlank() {
    return next + 1 >= lines.size() || lines.get(next + 1).isBlank();
  }

  private void skipBlank() {
    while (next < lines.size() && line().isBlank()) {
      next++;
    }
  }

  private String line() {
    return lines.get(next);
  }
}
