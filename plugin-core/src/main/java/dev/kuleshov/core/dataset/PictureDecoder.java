package dev.kuleshov.core.dataset;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Turns picture files into pixels. */
final class PictureDecoder {

  private PictureDecoder() {}

  /**
   * Decodes a picture and stretches it to a form.
   *
   * @param content a JPEG, PNG or whatever else OpenCV reads
   * @param form the size and channels
   * @return rows from the top, red, green and blue side by side; empty if it is damaged
   */
  static Optional<byte[]> decode(byte[] content, PictureForm form) {
    if (content.length == 0) {
      return Optional.empty();
    }
    int how =
        form.channels() == 1 ? opencv_imgcodecs.IMREAD_GRAYSCALE : opencv_imgcodecs.IMREAD_COLOR;
    try (BytePointer bytes = new BytePointer(content);
        Mat file = new Mat(1, content.length, opencv_core.CV_8UC1, bytes);
        Mat decoded = opencv_imgcodecs.imdecode(file, how);
        Mat sized = new Mat();
        Size size = new Size(form.width(), form.height())) {
      if (decoded.empty()) {
        return Optional.empty();
      }
      boolean smaller = decoded.cols() > form.width() || decoded.rows() > form.height();
      opencv_imgproc.resize(
          decoded,
          sized,
          size,
          0,
          0,
          smaller ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR);
      byte[] pixels = new byte[form.size()];
      sized.data().get(pixels);
      return Optional.of(form.channels() == 1 ? pixels : turned(pixels));
    }
  }

  /** OpenCV's order is blue, green, red. */
  private static byte[] turned(byte[] pixels) {
    for (int i = 0; i < pixels.length; i += 3) {
      byte blue = pixels[i];
      pixels[i] = pixels[i + 2];
      pixels[i + 2] = blue;
    }
    return pixels;
  }
}
