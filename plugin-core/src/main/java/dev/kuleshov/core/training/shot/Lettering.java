package dev.kuleshov.core.training.shot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Sets the words of titles. */
final class Lettering {

  private static final String[] WORDS = {
    "THE", "LAST", "Winter", "a film", "by", "CHAPTER", "ONE", "Ten years later", "Harbour", "News"
  };

  private Lettering() {}

  /** Returns how much of each pixel is covered by letters. */
  static float[] draw(int width, int height, Random random) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = sheet.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    int lines = 1 + random.nextInt(3);
    int size = Math.max(5, (int) (height * (.08 + .14 * random.nextDouble())));
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
    int top = (int) (height * (.15 + .6 * random.nextDouble()));
    for (int line = 0; line < lines; line++) {
      String text = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
      int x = (width - g.getFontMetrics().stringWidth(text)) / 2;
      g.drawString(text, x, top + line * size * 6 / 5);
    }
    g.dispose();
    float[] shares = new float[width * height];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sheet.getRaster().getSample(i % width, i / width, 0) / 255f;
    }
    return shares;
  }
}
