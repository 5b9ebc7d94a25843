package dev.kuleshov.footage.film;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A picture's pixels, with the mixing that transitions need. */
final class Canvas {
  final int width;
  final int height;
  final BufferedImage image;
  final int[] pixels;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  Graphics2D graphics() {
    return image.createGraphics();
  }

  /** Fills the canvas with a part of a larger picture, magnified, weighing four pixels for each. */
  void sample(BufferedImage from, double left, double top, double step) {
    int[] source = ((DataBufferInt) from.getRaster().getDataBuffer()).getData();
    int wide = from.getWidth();
    int high = from.getHeight();
    int[] column = new int[width];
    int[] share = new int[width];
    for (int x = 0; x < width; x++) {
      double at = Math.max(0, Math.min(wide - 1.001, left + (x + .5) * step - .5));
      column[x] = (int) at;
      share[x] = (int) ((at - column[x]) * 256);
    }
    for (int y = 0; y < height; y++) {
      double at = Math.max(0, Math.min(high - 1.001, top + (y + .5) * step - .5));
      int row = ((int) at) * wide;
      int down = (int) ((at - (int) at) * 256);
      for (int x = 0; x < width; x++) {
        int i = row + column[x];
        int upper = mix(source[i], source[i + 1], share[x]);
        int lower = mix(source[i + wide], source[i + wide + 1], share[x]);
        pixels[y * width + x] = mix(upper, lower, down);
      }
    }
  }

  /** Lays a colour over the picture. */
  void cover(int rgb, double share) {
    int weight = (int) Math.round(share * 256);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = mix(pixels[i], rgb, weight);
    }
  }

  /** Mixes another picture in. */
  void mixIn(Canvas other, double share) {
    int weight = (int) Math.round(share * 256);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = mix(pixels[i], other.pixels[i], weight);
    }
  }

  /** Replaces the left part of the picture. */
  void wipe(Canvas other, double share) {
    int edge = (int) Math.round(width * share);
    for (int y = 0; y < height; y++) {
      System.arraycopy(other.pixels, y * width, pixels, y * width, edge);
    }
  }

  /** Two colours mixed; the weight of the second runs from 0 to 256. */
  private static int mix(int a, int b, int weight) {
    int redBlue = (a & 0xFF00FF) * (256 - weight) + (b & 0xFF00FF) * weight + 0x800080;
    int green = (a & 0x00FF00) * (256 - weight) + (b & 0x00FF00) * weight + 0x008000;
    return ((redBlue >>> 8) & 0xFF00FF) | ((green >>> 8) & 0x00FF00);
  }
}
