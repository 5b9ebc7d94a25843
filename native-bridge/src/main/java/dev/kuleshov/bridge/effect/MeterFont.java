package dev.kuleshov.bridge.effect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;

/** The meter's own 5 by 7 letters, read from the file that the native meter is built with. */
final class MeterFont {

  static final int WIDTH = 5;
  static final int HEIGHT = 7;
  static final int ADVANCE = 6;

  private static final Map<Character, String[]> GLYPHS = read();

  private MeterFont() {}

  /** Returns whether a letter has ink there; unknown letters look like a question mark. */
  static boolean inked(char letter, int column, int row) {
    char capital = String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0);
    String[] rows = GLYPHS.getOrDefault(capital, GLYPHS.get('?'));
    return rows[row].charAt(column) == '#';
  }

  private static Map<Character, String[]> read() {
    Map<Character, String[]> glyphs = new HashMap<>();
    try (InputStream in = MeterFont.class.getResourceAsStream("/dev/kuleshov/bridge/meter.font");
        Scanner words = new Scanner(in, StandardCharsets.US_ASCII)) {
      while (words.hasNext()) {
        String name = words.next();
        String[] rows = new String[HEIGHT];
        for (int i = 0; i < HEIGHT; i++) {
          rows[i] = words.next();
        }
        glyphs.put(name.equals("space") ? ' ' : name.charAt(0), rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return glyphs;
  }
}
