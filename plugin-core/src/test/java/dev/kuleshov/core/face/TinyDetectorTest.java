package dev.kuleshov.core.face;

import dev.kuleshov.footage.Requires;

class TinyDetectorTest extends FaceDetectorContract {

  @Override
  FaceDetector open() {
    return TinyDetector.load(Requires.model("face/tiny_face_detector.pt"));
  }
}
