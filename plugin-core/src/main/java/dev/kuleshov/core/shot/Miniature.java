package dev.kuleshov.core.shot;

/**
 * A frame as the detector remembers it: cropped, {@value #WIDTH} by {@value #HEIGHT} whatever its
 * shape was, in luma and two colour differences, with the statistics that comparisons need.
 */
final class Miniature {

  static final int WIDTH = 48;
  static final int HEIGHT = 27;
  static final int PIXELS = WIDTH * HEIGHT;

  /** Cells of 3 by 3 pixels: the picture so blurred that small motion hardly matters. */
  static final int CELLS_ACROSS = 16;

  static final int CELLS_DOWN = 9;
  static final int CELLS = CELLS_ACROSS * CELLS_DOWN;

  static final int LUMA_BINS = 32;
  static final int COLOR_BINS = 16;

  /** Luma of each pixel, 0 to 255. */
  final byte[] luma = new byte[PIXELS];

  /** Luma, then blue difference, then red difference of each cell; differences about 128. */
  final float[] cells = new float[3 * CELLS];

  /** Shares of luma, blue difference and red difference levels; each of the three sums to 1. */
  final float[] histogram = new float[LUMA_BINS + 2 * COLOR_BINS];

  /** Mean luma. */
  float mean;

  /** Standard deviation of luma over the pixels. */
  float contrast;

  /** Root mean square distance of the cells from the mean colour: 0 for a single-colour frame. */
  float variety;

  /**
   * Takes over a frame.
   *
   * @param planes three planes of {@link #PIXELS} floats: blue, green, red
   */
  void set(float[] planes) {
    java.util.Arrays.fill(cells, 0);
    java.util.Arrays.fill(histogram, 0);
    float sum = 0;
    float squares = 0;
    for (int i = 0; i < PIXELS; i++) {
      float blue = planes[i];
      float red = planes[2 * PIXELS + i];
      float y = .114f * blue + .587f * planes[PIXELS + i] + .299f * red;
      float cb = 128 + .564f * (blue - y);
      float cr = 128 + .713f * (red - y);
      luma[i] = (byte) (int) (y + .5f);
      sum += y;
      squares += y * y;
      int cell = (i / WIDTH) / 3 * CELLS_ACROSS + (i % WIDTH) / 3;
      cells[cell] += y / 9;
      cells[CELLS + cell] += cb / 9;
      cells[2 * CELLS + cell] += cr / 9;
      count(0, LUMA_BINS, y);
      count(LUMA_BINS, COLOR_BINS, widened(cb));
      count(LUMA_BINS + COLOR_BINS, COLOR_BINS, widened(cr));
    }
    mean = sum / PIXELS;
    contrast = (float) Math.sqrt(Math.max(0, squares / PIXELS - mean * mean));
    variety = measureVariety();
  }

  /** Spreads the colour differences that occur in pictures, mostly within 40 of grey. */
  private static float widened(float difference) {
    return Math.max(0, Math.min(255, 128 + 2.5f * (difference - 128)));
  }

  /** Counts a level into the two nearest bins, so that a small change makes a small difference. */
  private void count(int first, int bins, float level) {
    float place = level * (bins - 1) / 255f;
    int bin = Math.min(bins - 2, (int) place);
    float rest = place - bin;
    histogram[first + bin] += (1 - rest) / PIXELS;
    histogram[first + bin + 1] += rest / PIXELS;
  }

  private float measureVariety() {
    float total = 0;
    for (int plane = 0; plane < 3; plane++) {
      float sum = 0;
      float squares = 0;
      for (int i = plane * CELLS; i < (plane + 1) * CELLS; i++) {
        sum += cells[i];
        squares += cells[i] * cells[i];
      }
      total += Math.max(0, squares / CELLS - (sum / CELLS) * (sum / CELLS));
    }
    return (float) Math.sqrt(total);
  }
}
