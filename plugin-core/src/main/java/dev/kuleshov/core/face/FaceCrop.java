package dev.kuleshov.core.face;

/**
 * A face cut out of a picture for the expression net: square, as high as the face, upright where
 * the eyes are known.
 *
 * @param rgb {@link #SIDE} rows of as many pixels: red, green, blue, each in [0,255]
 */
@SuppressWarnings("ArrayRecordComponent")
record FaceCrop(float[] rgb) {

  /** Width and height in pixels. */
  static final int SIDE = 112;

  private static final int PLANE = SIDE * SIDE;

  /**
   * Cuts a face out; what lies outside the picture is black.
   *
   * @param picture the picture
   * @param face a face in it
   */
  static FaceCrop of(BgrPicture picture, DetectedFace face) {
    double side = Math.max(face.width(), face.height());
    double roll = face.landmarks().map(Landmarks::roll).orElse(0.0);
    byte[] bgr = Square.of(face, side, roll).cut(picture, SIDE).pixels();
    float[] rgb = new float[bgr.length];
    for (int i = 0; i < bgr.length; i += 3) {
      rgb[i] = bgr[i + 2] & 0xff;
      rgb[i + 1] = bgr[i + 1] & 0xff;
      rgb[i + 2] = bgr[i] & 0xff;
    }
    return new FaceCrop(rgb);
  }

  /**
   * Returns how much detail there is: the deviation of the Laplacian over that of the luma, so that
   * a dim face is not taken for a blurred one.
   */
  double sharpness() {
    double[] luma = new double[PLANE];
    for (int i = 0; i < PLANE; i++) {
      luma[i] = .299 * rgb[3 * i] + .587 * rgb[3 * i + 1] + .114 * rgb[3 * i + 2];
    }
    double[] edges = new double[(SIDE - 2) * (SIDE - 2)];
    int at = 0;
    for (int row = 1; row < SIDE - 1; row++) {
      for (int i = row * SIDE + 1; i < (row + 1) * SIDE - 1; i++) {
        edges[at++] = luma[i - 1] + luma[i + 1] + luma[i - SIDE] + luma[i + SIDE] - 4 * luma[i];
      }
    }
    return deviation(edges) / (1 + deviation(luma));
  }

  private static double deviation(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }
}
