package dev.kuleshov.footage.film;

import java.awt.Color;
import java.awt.Graphics2D;

/** Light and lettering over a finished frame. */
final class Overlays {
  private static final int TITLE_FADE = 8;

  private Overlays() {}

  static void draw(Canvas canvas, Graphics2D g, Shot shot, int frame) {
    for (Effect effect : shot.effects()) {
      if (frame < effect.start() || frame >= effect.end()) {
        continue;
      }
      int into = frame - effect.start();
      if (effect instanceof Effect.Flash flash) {
        canvas.cover(0xFFFFFF, .92 * (1 - (double) into / (flash.end() - flash.start())));
      } else if (effect instanceof Effect.Strobe) {
        canvas.cover(into % 2 == 0 ? 0xFFFFFF : 0x000000, .8);
      } else if (effect instanceof Effect.Title title) {
        int left = title.end() - 1 - frame;
        double alpha = Math.min(1, (Math.min(into, left) + 1.0) / TITLE_FADE);
        write(canvas, g, title.text(), alpha);
      }
    }
  }

  private static void write(Canvas canvas, Graphics2D g, String text, double alpha) {
    double size = canvas.height / 14.0;
    double x = (canvas.width - Lettering.width(text) * size) / 2;
    Color shadow = new Color(0f, 0f, 0f, (float) (alpha * .6));
    Lettering.draw(g, text, x + 2, canvas.height * .80 + 2, size, shadow);
    Lettering.draw(g, text, x, canvas.height * .80, size, new Color(1f, 1f, 1f, (float) alpha));
  }
}
