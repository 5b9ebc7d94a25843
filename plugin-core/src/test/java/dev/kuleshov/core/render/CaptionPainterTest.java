package dev.kuleshov.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionPainterTest {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;

  private static byte[] paint(String language, String... lines) {
    SubtitleTrack track =
        new SubtitleTrack(
            language,
            List.of(
                new Cue(
                    new TimeRange(RationalTime.ofSeconds(1), RationalTime.ofSeconds(2)),
                    List.of(lines))));
    byte[] pixels = new byte[3 * WIDTH * HEIGHT];
    Arrays.fill(pixels, (byte) 90);
    new CaptionPainter(track, Optional.empty())
        .paint(pixels, WIDTH, HEIGHT, RationalTime.ofMillis(1500));
    return pixels;
  }

  private static void needs(String text) {
    boolean there =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .anyMatch(font -> font.canDisplayUpTo(text) < 0);
    boolean mayLack = !"true".equals(System.getenv("CI"));
    assertTrue(there || mayLack, "CI=true wants a font for " + text);
    assumeTrue(there, "no font here has " + text);
  }

  /** A font without a glyph draws the same box for each. */
  @ParameterizedTest
  @CsvSource({"zh, 我你她在说话", "ja, あいうエ字幕", "ko, 한국어자막", "en, abcdefg"})
  void paint_charactersOfALanguage_areGlyphsAndNotBoxes(String language, String text) {
    needs(text);
    Set<String> pictures = new HashSet<>();
    text.codePoints()
        .forEach(c -> pictures.add(Arrays.toString(paint(language, Character.toString(c)))));
    assertEquals(text.codePointCount(0, text.length()), pictures.size());
  }

  @Test
  void paint_mixedScripts_takeSeveralFonts() {
    String text = "Größe 我 한";
    needs("我");
    assertEquals(text, styledText(Typefaces.of(text, "de", Optional.empty()), text));
  }

  private static String styledText(Typefaces fonts, String text) {
    StringBuilder drawn = new StringBuilder();
    var characters = fonts.styled(text, 20).getIterator();
    for (char c = characters.first();
        c != java.text.CharacterIterator.DONE;
        c = characters.next()) {
      Font font = (Font) characters.getAttribute(java.awt.font.TextAttribute.FONT);
      assertTrue(font.canDisplay(c), c + " in " + font);
      drawn.append(c);
    }
    return drawn.toString();
  }

  @Test
  void paint_anyText_staysInTheLowerPartAndWithinTheBorders() {
    byte[] pixels = paint("en", "W".repeat(80), "second line, jagged below: gyj");
    boolean drawn = false;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean changed = pixels[3 * (y * WIDTH + x)] != 90;
        boolean inside = y > HEIGHT * 3 / 4 && y < HEIGHT - 3 && x > 8 && x < WIDTH - 8;
        assertTrue(inside || !changed, "something is drawn at " + x + ", " + y);
        drawn |= changed;
      }
    }
    assertTrue(drawn);
  }

  @Test
  void paint_timeWithoutCue_changesNothing() {
    SubtitleTrack track =
        new SubtitleTrack(
            "en",
            List.of(
                new Cue(
                    new TimeRange(RationalTime.ZERO, RationalTime.ofSeconds(1)), List.of("A"))));
    byte[] pixels = new byte[3 * WIDTH * HEIGHT];
    CaptionPainter painter = new CaptionPainter(track, Optional.empty());
    painter.paint(pixels, WIDTH, HEIGHT, RationalTime.ofSeconds(1));
    assertTrue(Arrays.equals(new byte[pixels.length], pixels), "a cue's end is not in it");
  }

  @Test
  void of_charactersThatNoFontHas_namesThemAndWhatToDo() {
    var error =
        assertThrows(
            MissingModelException.class, () -> Typefaces.of("A\u0378", "en", Optional.empty()));
    assertEquals("font.glyphs", error.code());
    assertTrue(error.getMessage().contains("U+0378"), error.getMessage());
    assertTrue(error.getMessage().contains("Noto Sans CJK"), error.getMessage());
  }

  @Test
  void of_noFontsAtAll_isSaid() {
    assertThrows(MissingModelException.class, () -> Typefaces.of("我", List.of()));
  }

  @Test
  void of_familyThatIsNotThere_isWrongUsage() {
    var error =
        assertThrows(
            UsageException.class, () -> Typefaces.of("A", "en", Optional.of("No Such Font")));
    assertEquals("font.unknown", error.code());
  }
}
