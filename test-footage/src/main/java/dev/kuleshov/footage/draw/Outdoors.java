package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Open air, on a canvas of 160 by 90 units. */
final class Outdoors {
  private Outdoors() {}

  static void street(Graphics2D g, BufferedImage image, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    sky(g, new Color(0x0E1530), new Color(0x7A4A66), 70);
    Brush.spot(g, 30 + random.nextInt(90), 12, 7, 7, new Color(0xFFF6DC), .95);
    for (int row = 0; row < 3; row++) {
      double x = -4 - random.nextInt(6);
      while (x < 160) {
        double w = random.nextDouble(12, 24);
        double h = random.nextDouble(20, 44) - row * 6;
        house(g, x, 70 - h + row * 3, w, h, row, random);
        x += w + .6;
      }
    }
    g.setPaint(new GradientPaint(0, 70, new Color(0x2A2732), 0, 90, new Color(0x121118)));
    g.fill(new Rectangle2D.Double(0, 70, 160, 20));
    for (int i = 0; i < 6; i++) {
      double x = 10 + i * 28 + random.nextDouble(8);
      Brush.line(g, Brush.arc(x, 76, x, 60, x, 44), new Color(0x0C0B10), .8);
      Brush.spot(g, x, 44, 12, 12, new Color(0xFFC777), .6);
      Brush.spot(g, x, 78, 10, 3, new Color(0xFFC777), .35);
    }
    Texture.roughen(image, image.getWidth() / 50.0, 5, seed, .10);
  }

  static void park(Graphics2D g, BufferedImage image, long seed) {
    sky(g, new Color(0x4E8FD0), new Color(0xDDEBF2), 50);
    clouds(image, seed, .5, 0xFFFFFF);
    Texture.shade(
        image,
        image.getWidth() / 70.0,
        5,
        seed + 3,
        (rgb, x, y, n) -> {
          double hill = .50 + .05 * Math.sin(x * 7 + seed) + .03 * Math.sin(x * 17);
          return y < hill ? rgb : Texture.lit(0x5E8C3A, .55 + .75 * n + .2 * (y - hill));
        });
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 7; i++) {
      tree(
          image, random.nextDouble(.02, .98), .50 + i * .02, random.nextDouble(.14, .24), seed + i);
    }
  }

  static void sea(Graphics2D g, BufferedImage image, long seed) {
    sky(g, new Color(0x3A5C9A), new Color(0xF6B27A), 52);
    double sun = 40 + Math.floorMod(seed * 37, 80);
    Brush.spot(g, sun, 45, 40, 26, new Color(0xFFE2A8), .85);
    g.setPaint(new Color(0xFFF7E4));
    g.fill(Brush.ellipse(sun, 45, 5, 5));
    clouds(image, seed, .55, 0xFFD9C4);
    Texture.shade(
        image,
        image.getWidth() / 30.0,
        5,
        seed + 5,
        (rgb, x, y, n) -> {
          if (y < .555) {
            return rgb;
          }
          double depth = (y - .555) / .445;
          double wave = Texture.fractal(x * 14 / (.15 + depth), y * 70, 3, seed + 6);
          double glitter = Math.exp(-Math.pow((x - sun / 160) * 9, 2)) * Math.pow(wave, 3) * 2.2;
          int water = Texture.mix(0x5E7FA8, 0x173A5E, depth);
          return Texture.mix(Texture.lit(water, .75 + .5 * wave), 0xFFE9BE, Math.min(1, glitter));
        });
  }

  static void forest(BufferedImage image, long seed) {
    Texture.shade(
        image,
        image.getWidth() / 16.0,
        6,
        seed,
        (rgb, x, y, n) -> {
          double light = Texture.fractal(x * 6, y * 4, 3, seed + 1);
          int leaf = Texture.mix(0x16301A, 0x8FB04A, Math.pow(n, 1.6) * 1.4 * light + .08);
          double trunk = Texture.fractal(x * 13 + .4 * y, y * .7, 2, seed + 2);
          int green = n > .64 ? Texture.mix(leaf, 0xE8F0C0, (n - .64) * 3 * light) : leaf;
          return trunk > .66 && n < .62 ? Texture.lit(0x3A2A1E, .6 + n) : green;
        });
  }

  private static void sky(Graphics2D g, Color top, Color bottom, double height) {
    g.setPaint(new GradientPaint(0, 0, top, 0, (float) height, bottom));
    g.fill(new Rectangle2D.Double(0, 0, 160, 90));
  }

  private static void clouds(BufferedImage image, long seed, double below, int color) {
    Texture.shade(
        image,
        image.getWidth() / 5.0,
        5,
        seed + 7,
        (rgb, x, y, n) -> {
          double cover = Math.max(0, Math.min(1, (n - .5) * 4.5)) * Math.max(0, 1 - y / below);
          return Texture.mix(rgb, color, cover * .85);
        });
  }

  private static void tree(BufferedImage image, double cx, double base, double size, long seed) {
    double aspect = (double) image.getWidth() / image.getHeight();
    int w = image.getWidth();
    int h = image.getHeight();
    int wide = (int) Math.ceil(1.2 * size * h);
    Rectangle part =
        new Rectangle(
            (int) (cx * w) - wide, (int) ((base - 2.4 * size) * h), 2 * wide, (int) (3 * size * h));
    Texture.shade(
        image,
        part,
        w / 45.0,
        4,
        seed,
        (rgb, x, y, n) -> {
          double dx = (x - cx) * aspect / size;
          double dy = (y - (base - size * 1.1)) / size;
          boolean trunk = Math.abs(dx) < .09 && y > base - size && y < base + .06;
          double crown = dx * dx * 1.3 + dy * dy + (n - .5) * 1.1;
          if (crown < .75) {
            return Texture.lit(0x3F6B2C, .35 + n * 1.1 - dx * .25 - dy * .3);
          }
          return trunk ? Texture.lit(0x4A3523, .6 + n * .6) : rgb;
        });
  }

  private static void house(
      Graphics2D g, double x, double y, double w, double h, int row, SplittableRandom random) {
    Color wall = Brush.mix(new Color(0x4A3B56), new Color(0x1C1826), row / 2.5);
    g.setPaint(wall);
    g.fill(new Rectangle2D.Double(x, y, w, h + 10));
    for (double wy = y + 3; wy < y + h - 3; wy += 5) {
      for (double wx = x + 2; wx < x + w - 3; wx += 4) {
        boolean lit = random.nextInt(5) < 2;
        g.setPaint(lit ? new Color(0xFFCF80) : Brush.darker(wall, .35));
        g.fill(new Rectangle2D.Double(wx, wy, 2, 2.8));
      }
    }
  }
}
