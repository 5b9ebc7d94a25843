package dev.kuleshov.footage.draw;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Rooms, on a canvas of 160 by 90 units. */
final class Indoors {
  private Indoors() {}

  static void cafe(Graphics2D g, BufferedImage image, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    wall(g, new Color(0x6B4432), new Color(0x2E1B16), 64);
    Texture.roughen(image, image.getWidth() / 40.0, 4, seed, .10);
    window(g, 8, 10, 44, 42, new Color(0x1B2B4A), new Color(0x5A4A6B), random);
    shelf(g, 66, 14, 46, random);
    shelf(g, 66, 32, 46, random);
    picture(g, 122, 16, 24, 20, random);
    floor(g, new Color(0x4B2F22), new Color(0x1D110D), 64);
    counter(g, 112, 50);
    for (int i = 0; i < 4; i++) {
      lamp(g, 20 + i * 40 + random.nextInt(6), 4 + random.nextInt(4));
    }
    Brush.spot(g, 80, 30, 110, 60, new Color(0xFFB060), .16);
    Texture.roughen(image, 3, 2, seed + 9, .035);
  }

  static void room(Graphics2D g, BufferedImage image, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Color wall = Color.getHSBColor(random.nextInt(360) / 360f, .24f, .78f);
    wall(g, wall, Brush.darker(wall, .35), 66);
    Texture.roughen(image, image.getWidth() / 60.0, 4, seed, .08);
    window(g, 14, 10, 40, 36, new Color(0x9CC9EE), new Color(0xE9F3F7), random);
    picture(g, 70, 14, 20, 16, random);
    picture(g, 96, 18, 14, 20, random);
    shelf(g, 118, 22, 36, random);
    floor(g, new Color(0x9A7452), new Color(0x5C4230), 66);
    g.setPaint(new GradientPaint(0, 48, Brush.darker(wall, .45), 0, 80, Brush.darker(wall, .7)));
    g.fill(new RoundRectangle2D.Double(62, 50, 54, 26, 8, 8));
    g.fill(new RoundRectangle2D.Double(58, 56, 10, 22, 5, 5));
    g.fill(new RoundRectangle2D.Double(110, 56, 10, 22, 5, 5));
    Brush.spot(g, 34, 40, 70, 60, Color.WHITE, .22);
    Texture.roughen(image, 3, 2, seed + 9, .03);
  }

  static void studio(Graphics2D g, BufferedImage image, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Color wall = Color.getHSBColor(random.nextInt(360) / 360f, .32f, .55f);
    wall(g, Brush.lighter(wall, .12), Brush.darker(wall, .4), 90);
    Brush.spot(g, 50 + random.nextInt(60), 34, 70, 48, Color.WHITE, .30);
    Texture.roughen(image, image.getWidth() / 24.0, 5, seed, .12);
    Texture.roughen(image, 3, 2, seed + 9, .04);
  }

  private static void wall(Graphics2D g, Color top, Color bottom, double height) {
    g.setPaint(new GradientPaint(0, 0, top, 0, (float) height, bottom));
    g.fill(new Rectangle2D.Double(0, 0, 160, height));
  }

  private static void floor(Graphics2D g, Color near, Color far, double top) {
    g.setPaint(new GradientPaint(0, (float) top, far, 0, 90, near));
    g.fill(new Rectangle2D.Double(0, top, 160, 90 - top));
    for (int i = -9; i <= 9; i++) {
      Brush.line(
          g,
          Brush.arc(80 + i * 12, top, 80 + i * 20, top + 14, 80 + i * 28, 90),
          Brush.fade(Color.BLACK, .25),
          .3);
    }
    Brush.line(g, Brush.arc(0, top, 80, top, 160, top), Brush.darker(far, .4), 1.2);
  }

  private static void window(
      Graphics2D g,
      double x,
      double y,
      double w,
      double h,
      Color above,
      Color below,
      SplittableRandom random) {
    g.setPaint(new GradientPaint(0, (float) y, above, 0, (float) (y + h), below));
    g.fill(new Rectangle2D.Double(x, y, w, h));
    double at = x + 1;
    while (at < x + w - 5) {
      double tall = 6 + random.nextInt(14);
      g.setPaint(Brush.fade(Brush.darker(below, .55), .8));
      g.fill(new Rectangle2D.Double(at, y + h - tall, 5, tall));
      g.setPaint(new Color(0xFFD58A));
      for (int i = 0; i < 3; i++) {
        double wy = y + h - random.nextDouble(1, tall);
        g.fill(new Rectangle2D.Double(at + 1 + random.nextDouble(2.5), wy, 1, 1.2));
      }
      at += 5.4;
    }
    Color frame = new Color(0xE2D6C4);
    Brush.line(g, new Rectangle2D.Double(x, y, w, h), frame, 1.8);
    Brush.line(g, Brush.arc(x + w / 2, y, x + w / 2, y, x + w / 2, y + h), frame, 1.2);
    Brush.line(g, Brush.arc(x, y + h / 2, x, y + h / 2, x + w, y + h / 2), frame, 1.0);
  }

  private static void shelf(Graphics2D g, double x, double y, double w, SplittableRandom random) {
    double at = x + 1;
    while (at < x + w - 3) {
      double wide = random.nextDouble(1.2, 3.2);
      double tall = random.nextDouble(6, 12);
      g.setPaint(Color.getHSBColor(random.nextInt(360) / 360f, .45f, .5f));
      g.fill(new Rectangle2D.Double(at, y + 14 - tall, wide, tall));
      at += wide + random.nextDouble(.2, 1.5);
    }
    g.setPaint(new Color(0x3A2418));
    g.fill(new Rectangle2D.Double(x, y + 14, w, 1.4));
  }

  private static void picture(
      Graphics2D g, double x, double y, double w, double h, SplittableRandom random) {
    g.setPaint(new Color(0x231710));
    g.fill(new Rectangle2D.Double(x - 1, y - 1, w + 2, h + 2));
    Color sky = Color.getHSBColor(random.nextInt(360) / 360f, .35f, .8f);
    g.setPaint(new GradientPaint(0, (float) y, sky, 0, (float) (y + h), Brush.darker(sky, .5)));
    g.fill(new Rectangle2D.Double(x, y, w, h));
    Brush.spot(g, x + w * .6, y + h * .4, w * .3, h * .3, Color.WHITE, .6);
  }

  private static void lamp(Graphics2D g, double x, double y) {
    Brush.line(g, Brush.arc(x, 0, x, 0, x, y), new Color(0x120B08), .5);
    Brush.spot(g, x, y + 4, 20, 18, new Color(0xFFC36B), .45);
    g.setPaint(new Color(0xFFF1CF));
    g.fill(Brush.ellipse(x, y + 3, 2.2, 2.6));
  }

  private static void counter(Graphics2D g, double x, double y) {
    g.setPaint(new GradientPaint(0, (float) y, new Color(0x7A5236), 0, 80, new Color(0x2D1A12)));
    g.fill(new Rectangle2D.Double(x, y, 48, 24));
    g.setPaint(new Color(0xB88A5C));
    g.fill(new Rectangle2D.Double(x - 1, y - 1.6, 50, 2));
    g.setPaint(new Color(0x9AA4A8));
    g.fill(new RoundRectangle2D.Double(x + 10, y - 13, 18, 12, 3, 3));
    Brush.spot(g, x + 15, y - 9, 6, 3, Color.WHITE, .5);
  }
}
