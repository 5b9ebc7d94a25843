package dev.kuleshov.core.face;

import java.util.List;

/** Finds faces in a picture, each from hairline to chin; one thread at a time. */
interface FaceDetector extends AutoCloseable {

  /**
   * Finds the faces.
   *
   * @param picture of any size; not changed
   * @return the surest face first, no face twice
   */
  List<DetectedFace> detect(BgrPicture picture);

  /** Returns how sure it must be of a face. */
  Trust trust();

  @Override
  void close();
}
