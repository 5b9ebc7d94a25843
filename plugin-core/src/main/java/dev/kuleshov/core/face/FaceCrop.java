package dev.kuleshov.core.face;

/**
 * A face cut out of a picture for the expression net, as the faces that the net learned from were:
 * square, grey, upright where the eyes are known, from the middle of the forehead to the chin.
 *
 * @param side width and height in pixels
 * @param luma rows from the top, each value in [0,255]
 */
@SuppressWarnings("ArrayRecordComponent")
record FaceCrop(int side, float[] luma) {

  /**
   * How FER-2013 cuts its faces, as shares of a cut's side: means of YuNet's boxes over 409
   * pictures of its public test, enlarged. The deviation from cut to cut is .15 of the height, .13
   * of the width and .05 of the middle's place; those of eyes and mouth vary more, so that the box
   * is the better guide.
   */
  private static final double BOX_HEIGHT = 1.04;

  private static final double BOX_WIDTH = .82;

  private static final double BOX_BELOW_MIDDLE = .02;

  /**
   * Cuts a face out; beyond the edge of the picture its last pixels are repeated.
   *
   * @param picture the picture
   * @param face a face in it, its box as YuNet draws them
   * @param side width and height of the cut, in pixels
   */
  static FaceCrop of(BgrPicture picture, DetectedFace face, int side) {
    byte[] bgr = around(face).cut(picture, side).pixels();
    float[] luma = new float[side * side];
    for (int i = 0; i < luma.length; i++) {
      luma[i] =
          .114f * (bgr[3 * i] & 0xff)
              + .587f * (bgr[3 * i + 1] & 0xff)
              + .299f * (bgr[3 * i + 2] & 0xff);
    }
    return new FaceCrop(side, luma);
  }

  private static Square around(DetectedFace face) {
    double side = (face.height() / BOX_HEIGHT + face.width() / BOX_WIDTH) / 2;
    double roll = face.landmarks().map(Landmarks::roll).orElse(0.0);
    return Square.of(face, side, roll).lower(-BOX_BELOW_MIDDLE * side);
  }

  /** Returns the face as a mirror shows it. */
  FaceCrop mirrored() {
    float[] turned = new float[luma.length];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        turned[row * side + column] = luma[(row + 1) * side - 1 - column];
      }
    }
    return new FaceCrop(side, turned);
  }

  /**
   * Returns how much detail there is: the deviation of the Laplacian over that of the luma, so that
   * a dim face is not taken for a blurred one.
   */
  double sharpness() {
    double[] edges = new double[(side - 2) * (side - 2)];
    int at = 0;
    for (int row = 1; row < side - 1; row++) {
      for (int i = row * side + 1; i < (row + 1) * side - 1; i++) {
        edges[at++] = luma[i - 1] + luma[i + 1] + luma[i - side] + luma[i + side] - 4.0 * luma[i];
      }
    }
    double[] all = new double[luma.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = luma[i];
    }
    return deviation(edges) / (1 + deviation(all));
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
