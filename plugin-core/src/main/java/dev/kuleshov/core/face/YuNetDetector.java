package dev.kuleshov.core.face;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/**
 * YuNet through OpenCV: sees turned heads too, and gives landmarks.
 *
 * <p>Wei Wu, Hanyang Peng, Shiqi Yu: "YuNet: A Tiny Millisecond-level Face Detector" (2023).
 *
 * <p>It uses JavaCPP's own binding: that of {@code opencv_java} loads every module of OpenCV, which
 * takes half a second longer.
 */
final class YuNetDetector implements FaceDetector {

  /** A face must be about 10 pixels wide to be seen, which makes it 1/32 of the picture here. */
  private static final int LONG_SIDE = 320;

  private static final float LOWEST_SCORE = .6f;
  private static final float OVERLAP = .3f;
  private static final int MOST = 200;

  /** Side of the picture of the closer look at a face, in pixels. */
  private static final int MARK_SIDE = 224;

  /** Side of the closer look over the face's height. */
  private static final double MARGIN = 1.3;

  /** From this height on a closer look shows more, in pixels of the picture. */
  private static final double SMALLEST_MARKED = 36;

  /** Of a crowd, the largest faces are looked at once more. */
  private static final int MOST_MARKED = 4;

  /** Overlap from which the closer look saw the same face. */
  private static final double SAME = .4;

  /**
   * Values of one face: box, eye at the left of the picture, eye at the right, nose, corners of the
   * mouth, score.
   */
  private static final int VALUES = 15;

  private final FaceDetectorYN net;

  private YuNetDetector(FaceDetectorYN net) {
    this.net = net;
  }

  /**
   * Reads the net.
   *
   * @throws MalformedInputException if the file is not that net
   * @throws MissingModelException if OpenCV has no build for this machine
   */
  static YuNetDetector load(Path file) {
    try (Size size = new Size(LONG_SIDE, LONG_SIDE)) {
      // Its own threads cost more than they gain on pictures this small.
      opencv_core.setNumThreads(1);
      return new YuNetDetector(
          FaceDetectorYN.create(file.toString(), "", size, LOWEST_SCORE, OVERLAP, MOST, 0, 0));
    } catch (LinkageError e) {
      throw new MissingModelException(
          "inference.missing",
          "The face detector YuNet cannot run because OpenCV did not start on this machine.",
          e);
    } catch (RuntimeException e) {
      throw new MalformedInputException(
          "model.malformed", "The model file " + file + " is damaged; fetch it again.", e);
    }
  }

  @Override
  public List<DetectedFace> detect(BgrPicture picture) {
    double scale = Math.min(1, (double) LONG_SIDE / Math.max(picture.width(), picture.height()));
    BgrPicture small =
        picture.resized(
            (int) Math.max(1, Math.round(picture.width() * scale)),
            (int) Math.max(1, Math.round(picture.height() * scale)));
    List<DetectedFace> faces =
        run(small).stream()
            .map(face -> face.times(1 / scale).with(Optional.empty()))
            .collect(Collectors.toCollection(ArrayList::new));
    faces.sort(Comparator.comparingDouble(DetectedFace::score).reversed());
    double smallest =
        faces.stream()
            .map(DetectedFace::height)
            .sorted(Comparator.reverseOrder())
            .skip(MOST_MARKED)
            .findFirst()
            .orElse(0.0);
    faces.replaceAll(
        face ->
            face.height() >= SMALLEST_MARKED && face.height() > smallest
                ? marked(picture, face)
                : face);
    return faces;
  }

  /**
   * Looks at a face once more, so large that the net's coarse grid sees it: the landmarks of the
   * finer grids tell neither a leaning head nor a turned one (a head leaning by 17 degrees: 3 at 80
   * pixels of width, 14 at 130).
   */
  private DetectedFace marked(BgrPicture picture, DetectedFace face) {
    Square around = Square.of(face, MARGIN * face.height(), 0);
    return run(around.cut(picture, MARK_SIDE)).stream()
        .map(closer -> moved(closer, around))
        .filter(closer -> closer.overlap(face) >= SAME)
        .max(Comparator.comparingDouble(closer -> closer.overlap(face)))
        .map(closer -> face.with(closer.landmarks()))
        .orElse(face);
  }

  private static DetectedFace moved(DetectedFace face, Square from) {
    double left = from.centerX() - from.side() / 2;
    double top = from.centerY() - from.side() / 2;
    return face.times(from.side() / MARK_SIDE).plus(left, top);
  }

  /** Returns the faces in the order of the net, in pixels of what it was shown. */
  private List<DetectedFace> run(BgrPicture picture) {
    List<DetectedFace> faces = new ArrayList<>();
    try (BytePointer bytes = new BytePointer(picture.pixels());
        Mat mat = new Mat(picture.height(), picture.width(), opencv_core.CV_8UC3, bytes);
        Size size = new Size(picture.width(), picture.height());
        Mat found = new Mat()) {
      net.setInputSize(size);
      net.detect(mat, found);
      if (found.rows() > 0) {
        FloatBuffer values = found.createBuffer();
        float[] row = new float[VALUES];
        for (int i = 0; i < found.rows(); i++) {
          values.get(row);
          if (row[2] > 0 && row[3] > 0) {
            faces.add(face(row));
          }
        }
      }
    }
    return faces;
  }

  private static DetectedFace face(float[] row) {
    Landmarks marks = new Landmarks(row[4], row[5], row[6], row[7], row[8], row[9]);
    double score = Math.min(1, Math.max(0, row[VALUES - 1]));
    return new DetectedFace(row[0], row[1], row[2], row[3], score, Optional.of(marks));
  }

  @Override
  public Trust trust() {
    return new Trust(.8, .75);
  }

  @Override
  public void close() {
    net.close();
  }
}
