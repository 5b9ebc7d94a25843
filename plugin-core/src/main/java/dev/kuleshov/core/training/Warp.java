package dev.kuleshov.core.training;

import dev.kuleshov.core.dataset.PictureForm;

/**
 * Takes a picture out of another one, turned, scaled and shifted; beyond the edge it is mirrored.
 */
final class Warp {

  private final PictureForm from;
  private final PictureForm to;

  /** From one size to another, with the same channels. */
  Warp(PictureForm from, PictureForm to) {
    this.from = from;
    this.to = to;
  }

  /**
   * How a picture is seen.
   *
   * @param turn in radians
   * @param wide how large it is shown, 1 to fill the width
   * @param high likewise
   * @param right by how much of the width it is shifted
   * @param down by how much of the height
   * @param mirrored left for right
   */
  record View(double turn, double wide, double high, double right, double down, boolean mirrored) {
    static final View WHOLE = new View(0, 1, 1, 0, 0, false);
  }

  /**
   * Samples between four pixels.
   *
   * @param pixels of the first size
   * @param tone what each level becomes
   * @param view how it is seen
   * @return of the second size
   */
  float[] apply(byte[] pixels, float[] tone, View view) {
    double cos = Math.cos(view.turn());
    double sin = Math.sin(view.turn());
    double perX = (double) from.width() / to.width() / view.wide();
    double perY = (double) from.height() / to.height() / view.high();
    // Turns are made in pixels of the old picture, so that they stay turns where sides differ.
    double side = view.mirrored() ? -1 : 1;
    float[] out = new float[to.size()];
    for (int y = 0; y < to.height(); y++) {
      double dy = (y + 0.5 - to.height() / 2.0 - view.down() * to.height()) * perY;
      for (int x = 0; x < to.width(); x++) {
        double dx = (x + 0.5 - to.width() / 2.0 - view.right() * to.width()) * perX * side;
        double sx = cos * dx + sin * dy + from.width() / 2.0 - 0.5;
        double sy = cos * dy - sin * dx + from.height() / 2.0 - 0.5;
        sample(pixels, tone, sx, sy, out, (y * to.width() + x) * to.channels());
      }
    }
    return out;
  }

  private void sample(byte[] pixels, float[] tone, double sx, double sy, float[] out, int at) {
    int left = (int) Math.floor(sx);
    int top = (int) Math.floor(sy);
    float right = (float) (sx - left);
    float below = (float) (sy - top);
    int channels = from.channels();
    int x0 = inside(left, from.width()) * channels;
    int x1 = inside(left + 1, from.width()) * channels;
    int y0 = inside(top, from.height()) * from.width() * channels;
    int y1 = inside(top + 1, from.height()) * from.width() * channels;
    for (int c = 0; c < channels; c++) {
      float upper = mix(tone[pixels[y0 + x0 + c] & 0xFF], tone[pixels[y0 + x1 + c] & 0xFF], right);
      float lower = mix(tone[pixels[y1 + x0 + c] & 0xFF], tone[pixels[y1 + x1 + c] & 0xFF], right);
      out[at + c] = mix(upper, lower, below);
    }
  }

  private static float mix(float first, float second, float share) {
    return first + (second - first) * share;
  }

  private static int inside(int at, int size) {
    if (at >= 0 && at < size) {
      return at;
    }
    int folded = Math.floorMod(at, 2 * size);
    return folded < size ? folded : 2 * size - 1 - folded;
  }
}
