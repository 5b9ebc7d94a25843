package dev.kuleshov.core.training.shot;

import java.util.Arrays;

/** A picture of blue, green, red bytes, with the painting that films need. */
final class Raster {

  final int width;
  final int height;
  final byte[] pixels;

  Raster(int width, int height) {
    this(width, height, new byte[3 * width * height]);
  }

  Raster(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /**
   * Fills this picture with a part of another, bilinearly; beyond its edges the other is seen in a
   * mirror.
   *
   * @param left the part's left edge, as a share of the other's width
   * @param top its upper edge, as a share of the other's height
   * @param size its width and height, as shares of the other's
   */
  void sample(Raster from, double left, double top, double size) {
    int[] columns = new int[2 * width];
    int[] shares = new int[width];
    for (int x = 0; x < width; x++) {
      double at = (left + (x + .5) / width * size) * from.width - .5;
      int column = (int) Math.floor(at);
      columns[2 * x] = 3 * mirrored(column, from.width);
      columns[2 * x + 1] = 3 * mirrored(column + 1, from.width);
      shares[x] = (int) ((at - column) * 256);
    }
    for (int y = 0; y < height; y++) {
      double at = (top + (y + .5) / height * size) * from.height - .5;
      int row = (int) Math.floor(at);
      int upper = 3 * from.width * mirrored(row, from.height);
      int lower = 3 * from.width * mirrored(row + 1, from.height);
      int down = (int) ((at - row) * 256);
      int out = 3 * y * width;
      for (int x = 0; x < width; x++) {
        int a = columns[2 * x];
        int b = columns[2 * x + 1];
        int right = shares[x];
        for (int color = 0; color < 3; color++) {
          int above = mix(from.pixels[upper + a + color], from.pixels[upper + b + color], right);
          int below = mix(from.pixels[lower + a + color], from.pixels[lower + b + color], right);
          pixels[out++] = (byte) ((above * (256 - down) + below * down + (1 << 15)) >> 16);
        }
      }
    }
  }

  /** Two levels mixed, times 256. */
  private static int mix(byte a, byte b, int share) {
    return (a & 0xff) * (256 - share) + (b & 0xff) * share;
  }

  private static int mirrored(int at, int size) {
    int turn = Math.floorMod(at, 2 * size);
    return turn < size ? turn : 2 * size - 1 - turn;
  }

  /** Mixes another picture in, by one share for all pixels. */
  void mixIn(Raster other, double share) {
    int weight = (int) Math.round(share * 256);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ((mix(pixels[i], other.pixels[i], weight) + 128) >> 8);
    }
  }

  /** Mixes one pixel of another picture into one of this. */
  void mixIn(Raster other, int from, int into, double share) {
    int weight = (int) Math.round(Math.max(0, Math.min(1, share)) * 256);
    for (int color = 0; color < 3; color++) {
      int i = 3 * into + color;
      pixels[i] = (byte) ((mix(pixels[i], other.pixels[3 * from + color], weight) + 128) >> 8);
    }
  }

  /** Lays a colour over the picture. */
  void cover(int rgb, double share) {
    for (int pixel = 0; pixel < width * height; pixel++) {
      cover(pixel, rgb, share);
    }
  }

  /** Lays a colour over one pixel. */
  void cover(int pixel, int rgb, double share) {
    int weight = (int) Math.round(Math.max(0, Math.min(1, share)) * 256);
    for (int color = 0; color < 3; color++) {
      int i = 3 * pixel + color;
      byte level = (byte) (rgb >> (8 * color));
      pixels[i] = (byte) ((mix(pixels[i], level, weight) + 128) >> 8);
    }
  }

  /** Replaces every level, by colour: {@code tables[color][level]}. */
  void grade(byte[][] tables) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = tables[i % 3][pixels[i] & 0xff];
    }
  }

  /** Blackens the edges. */
  void box(int columns, int rows) {
    int line = 3 * width;
    Arrays.fill(pixels, 0, rows * line, (byte) 0);
    Arrays.fill(pixels, (height - rows) * line, pixels.length, (byte) 0);
    for (int y = rows; y < height - rows; y++) {
      Arrays.fill(pixels, y * line, y * line + 3 * columns, (byte) 0);
      Arrays.fill(pixels, (y + 1) * line - 3 * columns, (y + 1) * line, (byte) 0);
    }
  }

  /** Adds noise. */
  void grain(byte[] noise, int from, int strength) {
    int at = from;
    for (int i = 0; i < pixels.length; i++) {
      int level = (pixels[i] & 0xff) + noise[at] * strength / 64;
      pixels[i] = (byte) Math.max(0, Math.min(255, level));
      at = at + 1 == noise.length ? 0 : at + 1;
    }
  }

  /** Mean absolute difference, in levels. */
  double distance(Raster other) {
    long sum = 0;
    for (int i = 0; i < pixels.length; i++) {
      sum += Math.abs((pixels[i] & 0xff) - (other.pixels[i] & 0xff));
    }
    return (double) sum / pixels.length;
  }
}
