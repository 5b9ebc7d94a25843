package dev.kuleshov.bridge.effect;

import java.util.Arrays;
import java.util.List;

/** A small picture of few inks that the meter is drawn on; counts from the top left. */
final class MeterCanvas {

  private final List<Ink> palette;
  private final int width;
  private final int height;
  private final int unit;
  private final byte[] pixels;

  /** Text and shapes are laid out in units of so many pixels each way. */
  MeterCanvas(List<Ink> palette, int unitsWide, int unitsHigh, int unit) {
    this.palette = palette;
    this.unit = unit;
    width = unitsWide * unit;
    height = unitsHigh * unit;
    pixels = new byte[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int unit() {
    return unit;
  }

  List<Ink> palette() {
    return palette;
  }

  int inkAt(int x, int y) {
    return pixels[y * width + x];
  }

  void fillPixels(int x, int y, int wide, int high, int ink) {
    int left = Math.max(x, 0);
    int right = Math.min(x + wide, width);
    for (int line = Math.max(y, 0); line < Math.min(y + high, height) && left < right; line++) {
      Arrays.fill(pixels, line * width + left, line * width + right, (byte) ink);
    }
  }

  void fill(int x, int y, int wide, int high, int ink) {
    fillPixels(x * unit, y * unit, wide * unit, high * unit, ink);
  }

  void text(int x, int y, String text, int ink) {
    for (int i = 0; i < text.length(); i++) {
      for (int row = 0; row < MeterFont.HEIGHT; row++) {
        for (int column = 0; column < MeterFont.WIDTH; column++) {
          if (MeterFont.inked(text.charAt(i), column, row)) {
            fill(x + i * MeterFont.ADVANCE + column, y + row, 1, 1, ink);
          }
        }
      }
    }
  }

  /** Ends the text before the unit x. */
  void textEndingAt(int x, int y, String text, int ink) {
    text(x - text.length() * MeterFont.ADVANCE + 1, y, text, ink);
  }
}
