package dev.kuleshov.core.face;

import java.util.List;

/**
 * What was seen in one frame.
 *
 * @param frame the frame
 * @param faces the surest first
 */
record Look(long frame, List<SeenFace> faces) {

  /** Copies the list. */
  Look {
    faces = List.copyOf(faces);
  }
}
