package dev.kuleshov.core.face;

/**
 * A square part of a picture, perhaps leaning.
 *
 * @param centerX its middle from the left, in pixels
 * @param centerY its middle from the top, in pixels
 * @param side in pixels, above 0
 * @param roll how far it leans, in radians, clockwise above 0
 */
record Square(double centerX, double centerY, double side, double roll) {

  /** Returns the square around the middle of a face. */
  static Square of(DetectedFace face, double side, double roll) {
    return new Square(face.x() + face.width() / 2, face.y() + face.height() / 2, side, roll);
  }

  /** Returns the square moved down the picture by so many pixels. */
  Square lower(double pixels) {
    return new Square(centerX, centerY + pixels, side, roll);
  }

  /**
   * Cuts the square out and sets it upright; beyond the edge of the picture its last pixels are
   * repeated.
   *
   * @param picture where from
   * @param size width and height of the result, in pixels
   */
  BgrPicture cut(BgrPicture picture, int size) {
    // Several samples a pixel, so that none of a large square's pixels are left out.
    int fine = (int) Math.max(1, Math.round(side / size));
    double step = side / (size * fine);
    double alongX = Math.cos(roll) * step;
    double alongY = Math.sin(roll) * step;
    double first = -(size * fine - 1) / 2.0;
    Samples samples = new Samples(picture, size * size);
    for (int row = 0; row < size * fine; row++) {
      for (int column = 0; column < size * fine; column++) {
        double right = first + column;
        double down = first + row;
        samples.add(
            centerX - .5 + right * alongX - down * alongY,
            centerY - .5 + right * alongY + down * alongX,
            row / fine * size + column / fine);
      }
    }
    return new BgrPicture(size, size, samples.mean(fine * fine));
  }

  /** Adds bilinear samples of a picture up. */
  private static final class Samples {

    private final BgrPicture picture;
    private final float[] sums;

    Samples(BgrPicture picture, int pixels) {
      this.picture = picture;
      this.sums = new float[3 * pixels];
    }

    void add(double x, double y, int pixel) {
      int left = (int) Math.floor(x);
      int top = (int) Math.floor(y);
      float right = (float) (x - left);
      float down = (float) (y - top);
      add(left, top, (1 - right) * (1 - down), pixel);
      add(left + 1, top, right * (1 - down), pixel);
      add(left, top + 1, (1 - right) * down, pixel);
      add(left + 1, top + 1, right * down, pixel);
    }

    private void add(int x, int y, float weight, int pixel) {
      int column = Math.max(0, Math.min(x, picture.width() - 1));
      int row = Math.max(0, Math.min(y, picture.height() - 1));
      int at = (row * picture.width() + column) * 3;
      byte[] bgr = picture.pixels();
      for (int c = 0; c < 3; c++) {
        sums[3 * pixel + c] += weight * (bgr[at + c] & 0xff);
      }
    }

    byte[] mean(int samples) {
      byte[] mean = new byte[sums.length];
      for (int i = 0; i < mean.length; i++) {
        mean[i] = (byte) Math.round(sums[i] / samples);
      }
      return mean;
    }
  }
}
