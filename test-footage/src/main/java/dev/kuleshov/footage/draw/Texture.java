package dev.kuleshov.footage.draw;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Value noise and the things done with it pixel by pixel. */
final class Texture {
  private Texture() {}

  /** What a pixel becomes. */
  @FunctionalInterface
  interface Shader {
    /** Returns 0xRRGGBB from the pixel's old colour, its place in [0,1] and its noise in [0,1]. */
    int shade(int rgb, double x, double y, double noise);
  }

  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** Runs a shader over a picture; noise cells are {@code cell} pixels wide at the coarsest. */
  static void shade(BufferedImage image, double cell, int octaves, long seed, Shader shader) {
    shade(image, new Rectangle(image.getWidth(), image.getHeight()), cell, octaves, seed, shader);
  }

  /** Runs a shader over a part of a picture. */
  static void shade(
      BufferedImage image, Rectangle part, double cell, int octaves, long seed, Shader shader) {
    int[] data = pixels(image);
    int w = image.getWidth();
    int h = image.getHeight();
    for (int y = Math.max(0, part.y); y < Math.min(h, part.y + part.height); y++) {
      for (int x = Math.max(0, part.x); x < Math.min(w, part.x + part.width); x++) {
        double noise = fractal(x / cell, y / cell, octaves, seed);
        data[y * w + x] = shader.shade(data[y * w + x], (double) x / w, (double) y / h, noise);
      }
    }
  }

  /** Lightens and darkens a picture by noise: plaster, cloth, grass. */
  static void roughen(BufferedImage image, double cell, int octaves, long seed, double amount) {
    shade(image, cell, octaves, seed, (rgb, x, y, n) -> lit(rgb, 1 + (n - .5) * 2 * amount));
  }

  static int lit(int rgb, double factor) {
    return rgb(red(rgb) * factor, green(rgb) * factor, blue(rgb) * factor);
  }

  static int mix(int a, int b, double share) {
    return rgb(
        red(a) + (red(b) - red(a)) * share,
        green(a) + (green(b) - green(a)) * share,
        blue(a) + (blue(b) - blue(a)) * share);
  }

  /** Blurs a picture as a lens does that is focused on something nearer: two box passes. */
  static void blur(BufferedImage image, int radius) {
    int w = image.getWidth();
    int h = image.getHeight();
    int[] data = pixels(image);
    int[] other = new int[data.length];
    for (int pass = 0; pass < 2; pass++) {
      blurLines(data, other, w, h, radius);
      blurLines(other, data, h, w, radius);
    }
  }

  /** Blurs along lines and writes the result with rows and columns exchanged. */
  private static void blurLines(int[] from, int[] to, int w, int h, int radius) {
    int span = 2 * radius + 1;
    for (int y = 0; y < h; y++) {
      int red = 0;
      int green = 0;
      int blue = 0;
      for (int x = -span; x < w; x++) {
        int in = from[y * w + Math.max(0, Math.min(w - 1, x + radius))];
        red += red(in);
        green += green(in);
        blue += blue(in);
        if (x >= 0) {
          int out = from[y * w + Math.max(0, x - radius - 1)];
          red -= red(out);
          green -= green(out);
          blue -= blue(out);
          to[x * h + y] = packed(red / span, green / span, blue / span);
        }
      }
    }
  }

  /** Noise in [0,1], each octave half as strong and twice as fine as the last. */
  static double fractal(double x, double y, int octaves, long seed) {
    double sum = 0;
    double weight = .5;
    double total = 0;
    for (int i = 0; i < octaves; i++) {
      sum += weight * smooth(x, y, seed + i);
      total += weight;
      weight /= 2;
      x *= 2;
      y *= 2;
    }
    return sum / total;
  }

  private static double smooth(double x, double y, long seed) {
    long x0 = (long) Math.floor(x);
    long y0 = (long) Math.floor(y);
    double u = ease(x - x0);
    double v = ease(y - y0);
    double top = cell(x0, y0, seed) * (1 - u) + cell(x0 + 1, y0, seed) * u;
    double bottom = cell(x0, y0 + 1, seed) * (1 - u) + cell(x0 + 1, y0 + 1, seed) * u;
    return top * (1 - v) + bottom * v;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double cell(long x, long y, long seed) {
    long hash = x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ seed * 0x165667B19E3779F9L;
    hash = (hash ^ (hash >>> 31)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    return (hash >>> 40) / (double) (1L << 24);
  }

  private static int red(int rgb) {
    return (rgb >> 16) & 255;
  }

  private static int green(int rgb) {
    return (rgb >> 8) & 255;
  }

  private static int blue(int rgb) {
    return rgb & 255;
  }

  private static int rgb(double red, double green, double blue) {
    return packed(channel(red), channel(green), channel(blue));
  }

  private static int packed(int red, int green, int blue) {
    return (red << 16) | (green << 8) | blue;
  }

  private static int channel(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
