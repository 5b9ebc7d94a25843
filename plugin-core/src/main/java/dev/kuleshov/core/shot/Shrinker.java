package dev.kuleshov.core.shot;

import java.util.Arrays;

/** Area-averages the cropped part of a frame down (or up) to the size of a {@link Miniature}. */
final class Shrinker {

  private final int stride;
  private int top;
  private int bottom;
  private int[] columnFrom;
  private float[][] columnWeights;
  private int[] rowFrom;
  private float[][] rowWeights;
  private float[] rows;
  private final float[] sums = new float[3 * Miniature.WIDTH];
  private final float[] planes = new float[3 * Miniature.PIXELS];

  /**
   * Starts with a crop.
   *
   * @param width the frames' width in pixels
   */
  Shrinker(int width, Crop crop) {
    this.stride = 3 * width;
    use(crop);
  }

  /** Crops to another part from now on. */
  void use(Crop crop) {
    top = crop.top();
    bottom = crop.bottom();
    columnFrom = new int[Miniature.WIDTH];
    columnWeights = weights(crop.left(), crop.right(), Miniature.WIDTH, columnFrom);
    rowFrom = new int[Miniature.HEIGHT];
    rowWeights = weights(top, bottom, Miniature.HEIGHT, rowFrom);
    rows = new float[3 * Miniature.WIDTH * (bottom - top)];
  }

  /** Fills a miniature from a frame of blue, green, red bytes. */
  void shrink(byte[] pixels, Miniature into) {
    shrinkRows(pixels);
    int line = 3 * Miniature.WIDTH;
    for (int y = 0; y < Miniature.HEIGHT; y++) {
      float[] weights = rowWeights[y];
      Arrays.fill(sums, 0);
      for (int k = 0; k < weights.length; k++) {
        float weight = weights[k];
        int from = (rowFrom[y] - top + k) * line;
        for (int x = 0; x < sums.length; x++) {
          sums[x] += weight * rows[from + x];
        }
      }
      for (int color = 0; color < 3; color++) {
        System.arraycopy(
            sums,
            color * Miniature.WIDTH,
            planes,
            color * Miniature.PIXELS + y * Miniature.WIDTH,
            Miniature.WIDTH);
      }
    }
    into.set(planes);
  }

  private void shrinkRows(byte[] pixels) {
    int out = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < Miniature.WIDTH; x++) {
        float[] weights = columnWeights[x];
        int in = y * stride + 3 * columnFrom[x];
        float blue = 0;
        float green = 0;
        float red = 0;
        for (float weight : weights) {
          blue += weight * (pixels[in] & 0xff);
          green += weight * (pixels[in + 1] & 0xff);
          red += weight * (pixels[in + 2] & 0xff);
          in += 3;
        }
        rows[out + x] = blue;
        rows[out + Miniature.WIDTH + x] = green;
        rows[out + 2 * Miniature.WIDTH + x] = red;
      }
      out += 3 * Miniature.WIDTH;
    }
  }

  /** For each of {@code steps} equal parts of [from, to): the samples under it and their shares. */
  private static float[][] weights(int from, int to, int steps, int[] first) {
    float[][] weights = new float[steps][];
    double size = (double) (to - from) / steps;
    for (int i = 0; i < steps; i++) {
      double start = from + i * size;
      double end = i == steps - 1 ? to : start + size;
      first[i] = Math.min(to - 1, (int) Math.floor(start + 1e-9));
      int last = Math.max(first[i], (int) Math.ceil(end - 1e-9) - 1);
      weights[i] = new float[last - first[i] + 1];
      for (int k = 0; k < weights[i].length; k++) {
        double overlap = Math.min(end, first[i] + k + 1.0) - Math.max(start, first[i] + k);
        weights[i][k] = (float) (Math.max(0, overlap) / (end - start));
      }
    }
    return weights;
  }
}
