package dev.kuleshov.core.face;

/**
 * Where eyes and nose are, in pixels; left and right are the picture's.
 *
 * @param leftEyeX middle of the eye at the left
 * @param leftEyeY its distance from the top
 * @param rightEyeX middle of the eye at the right
 * @param rightEyeY its distance from the top
 * @param noseX tip of the nose
 * @param noseY its distance from the top
 */
record Landmarks(
    double leftEyeX,
    double leftEyeY,
    double rightEyeX,
    double rightEyeY,
    double noseX,
    double noseY) {

  /** Returns the landmarks of the same face in a picture of another size. */
  Landmarks times(double factor) {
    return new Landmarks(
        leftEyeX * factor,
        leftEyeY * factor,
        rightEyeX * factor,
        rightEyeY * factor,
        noseX * factor,
        noseY * factor);
  }

  /** Returns the landmarks of the same face in a picture that begins farther left and higher up. */
  Landmarks plus(double left, double top) {
    return new Landmarks(
        leftEyeX + left,
        leftEyeY + top,
        rightEyeX + left,
        rightEyeY + top,
        noseX + left,
        noseY + top);
  }

  /** Returns how far the head leans, in radians, clockwise above 0. */
  double roll() {
    return Math.atan2(rightEyeY - leftEyeY, rightEyeX - leftEyeX);
  }

  /**
   * Returns how far the head is turned: -1 fully to the picture's left, 0 to the camera, 1 fully to
   * the right.
   *
   * <p>The tip of the nose stands about as far in front of the eyes as each eye is from their
   * middle, so along the line through the eyes it has moved by the tangent of the angle in units of
   * half the distance that is seen between them.
   */
  double turn() {
    double dx = rightEyeX - leftEyeX;
    double dy = rightEyeY - leftEyeY;
    double half = Math.hypot(dx, dy) / 2;
    if (half == 0) {
      return 0;
    }
    double along =
        ((noseX - (leftEyeX + rightEyeX) / 2) * dx + (noseY - (leftEyeY + rightEyeY) / 2) * dy)
            / (2 * half);
    return Math.atan2(along, half) / (Math.PI / 2);
  }
}
