package dev.kuleshov.core.shot;

/**
 * The part of a frame that carries picture, without letterbox or pillarbox bars.
 *
 * @param left first column inside
 * @param top first row inside
 * @param right first column after
 * @param bottom first row after
 */
record Crop(int left, int top, int right, int bottom) {

  /** Returns the smallest crop that holds both. */
  Crop union(Crop other) {
    return new Crop(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
