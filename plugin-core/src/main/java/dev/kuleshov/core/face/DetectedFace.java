package dev.kuleshov.core.face;

import java.util.Optional;

/**
 * A face as a detector saw it, in pixels of the picture.
 *
 * @param x left edge, may lie outside the picture
 * @param y top edge
 * @param width above 0
 * @param height above 0
 * @param score certainty, in [0,1]
 * @param landmarks where the detector gives them
 */
record DetectedFace(
    double x, double y, double width, double height, double score, Optional<Landmarks> landmarks) {

  /** Returns the same face with other landmarks, or without. */
  DetectedFace with(Optional<Landmarks> marks) {
    return new DetectedFace(x, y, width, height, score, marks);
  }

  /** Returns the same face in a picture of another size. */
  DetectedFace times(double factor) {
    return new DetectedFace(
        x * factor,
        y * factor,
        width * factor,
        height * factor,
        score,
        landmarks.map(marks -> marks.times(factor)));
  }

  /** Returns the same face in a picture that begins farther left and higher up. */
  DetectedFace plus(double left, double top) {
    return new DetectedFace(
        x + left, y + top, width, height, score, landmarks.map(marks -> marks.plus(left, top)));
  }

  /** Returns intersection over union with another face, in [0,1]. */
  double overlap(DetectedFace other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (across <= 0 || down <= 0) {
      return 0;
    }
    double shared = across * down;
    return shared / (width * height + other.width * other.height - shared);
  }
}
