package dev.kuleshov.footage.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.Locale;

/**
 * Capitals drawn with a pen: the fonts of two machines differ, and so would the films.
 *
 * <p>A letter is a list of strokes, a stroke a list of points, a point two digits: across (0 to 4)
 * and down (0 to 6).
 */
final class Lettering {
  private static final String GLYPHS =
      "A=06 20 46,14 34;B=06 00 30 41 42 33 03,33 44 45 36 06;C=41 30 10 01 05 16 36 45;"
          + "D=00 06 26 44 42 20 00;E=40 00 06 46,03 33;F=40 00 06,03 33;"
          + "G=41 30 10 01 05 16 36 45 43 23;H=00 06,40 46,03 43;I=10 30,20 26,16 36;"
          + "J=40 45 36 16 05;K=00 06,40 03 46;L=00 06 46;M=06 00 23 40 46;N=06 00 46 40;"
          + "O=10 30 41 45 36 16 05 01 10;P=06 00 30 41 42 33 03;"
          + "Q=10 30 41 45 36 16 05 01 10,24 46;R=06 00 30 41 42 33 03,23 46;"
          + "S=41 30 10 01 02 13 33 44 45 36 16 05;T=00 40,20 26;U=00 05 16 36 45 40;"
          + "V=00 26 40;W=00 16 23 36 40;X=00 46,40 06;Y=00 23 40,23 26;Z=00 40 06 46;"
          + "0=10 30 41 45 36 16 05 01 10;1=11 20 26,16 36;2=01 10 30 41 42 06 46;"
          + "3=01 10 30 41 42 33 13,33 44 45 36 16 05;4=30 04 44,30 36;"
          + "5=40 00 02 32 43 45 36 06;6=30 10 01 05 16 36 45 44 33 13 04;7=00 40 16;"
          + "8=10 30 41 42 33 13 02 01 10,13 04 05 16 36 45 44 33;"
          + "9=16 36 45 41 30 10 01 02 13 33 42;-=13 33;.=26 26;:=22 22,25 25;'=20 21";

  private static final double ADVANCE = 1.0;

  private Lettering() {}

  /** The width of a text, in letter heights. */
  static double width(String text) {
    return text.length() * ADVANCE - .33;
  }

  static void draw(Graphics2D g, String text, double x, double y, double size, Color color) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(color);
    g.setStroke(
        new BasicStroke((float) (size * .13), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double left = x;
    for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int at = letter == ' ' ? -1 : GLYPHS.indexOf(letter + "=");
      if (at >= 0) {
        int end = GLYPHS.indexOf(';', at);
        g.draw(
            strokes(GLYPHS.substring(at + 2, end < 0 ? GLYPHS.length() : end), left, y, size / 6));
      }
      left += size * ADVANCE;
    }
  }

  private static Path2D strokes(String glyph, double x, double y, double unit) {
    Path2D path = new Path2D.Double();
    for (String stroke : glyph.split(",")) {
      boolean down = false;
      for (String point : stroke.split(" ")) {
        double px = x + (point.charAt(0) - '0') * unit;
        double py = y + (point.charAt(1) - '0') * unit;
        if (down) {
          path.lineTo(px, py);
        } else {
          path.moveTo(px, py);
        }
        down = true;
      }
    }
    return path;
  }
}
