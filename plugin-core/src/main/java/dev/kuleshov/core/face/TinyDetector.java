package dev.kuleshov.core.face;

import dev.kuleshov.core.inference.Tensor;
import dev.kuleshov.core.inference.TorchModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tiny detector that ships: a small YOLO of separable convolutions, without landmarks.
 *
 * <p>The net divides the picture into cells of 32 pixels and says for each cell and each of five
 * anchors by how much the face's box differs from the anchor (J. Redmon, A. Farhadi, "YOLO9000",
 * 2016).
 */
final class TinyDetector implements FaceDetector {

  /** Width and height of what the net is shown: all of about the same cost. */
  private static final int[][] SHAPES = {
    {416, 224}, {384, 256}, {352, 288}, {320, 320}, {288, 352}, {256, 384}, {224, 416}
  };

  private static final int CELL = 32;

  /** Width and height of the anchors, in cells. */
  private static final double[][] ANCHORS = {
    {1.603231, 2.094468},
    {6.041143, 7.080126},
    {2.882459, 3.518061},
    {4.266906, 5.178857},
    {9.041765, 10.66308}
  };

  private static final int VALUES = 5;
  private static final double LOWEST_SCORE = .35;
  private static final double OVERLAP = .4;

  private final TorchModel net;

  private TinyDetector(TorchModel net) {
    this.net = net;
  }

  /** Reads the net; throws what {@link TorchModel#load} throws. */
  static TinyDetector load(Path file) {
    return new TinyDetector(TorchModel.load(file));
  }

  @Override
  public List<DetectedFace> detect(BgrPicture picture) {
    int[] shape = shapeFor(picture);
    double scale = scale(picture, shape);
    BgrPicture small =
        picture.resized(
            (int) Math.max(1, Math.round(picture.width() * scale)),
            (int) Math.max(1, Math.round(picture.height() * scale)));
    float[] input = padded(small, shape[0], shape[1]);
    Tensor out = net.runPictures(input, 1, shape[1], shape[0], 3).get(0);
    return withoutDoubles(decode(out, 1 / scale));
  }

  /** Returns the shape in which the picture is largest. */
  private static int[] shapeFor(BgrPicture picture) {
    return Arrays.stream(SHAPES)
        .max(Comparator.comparingDouble(shape -> scale(picture, shape)))
        .orElseThrow();
  }

  private static double scale(BgrPicture picture, int[] shape) {
    return Math.min((double) shape[0] / picture.width(), (double) shape[1] / picture.height());
  }

  /** The picture in red, green and blue with black at the right and below. */
  private static float[] padded(BgrPicture picture, int width, int height) {
    float[] rgb = new float[3 * width * height];
    byte[] bgr = picture.pixels();
    int from = 0;
    for (int row = 0; row < picture.height(); row++) {
      int to = row * width * 3;
      for (int column = 0; column < picture.width(); column++, from += 3, to += 3) {
        rgb[to] = bgr[from + 2] & 0xff;
        rgb[to + 1] = bgr[from + 1] & 0xff;
        rgb[to + 2] = bgr[from] & 0xff;
      }
    }
    return rgb;
  }

  private static List<DetectedFace> decode(Tensor out, double factor) {
    int down = (int) out.shape()[2];
    int across = (int) out.shape()[3];
    int plane = down * across;
    float[] values = out.values();
    List<DetectedFace> faces = new ArrayList<>();
    for (int a = 0; a < ANCHORS.length; a++) {
      for (int cell = 0; cell < plane; cell++) {
        int at = a * VALUES * plane + cell;
        double score = sigmoid(values[at + 4 * plane]);
        if (score >= LOWEST_SCORE) {
          double width = Math.exp(values[at + 2 * plane]) * ANCHORS[a][0];
          double height = Math.exp(values[at + 3 * plane]) * ANCHORS[a][1];
          int column = cell % across;
          int row = cell / across;
          double x = column + sigmoid(values[at]) - width / 2;
          double y = row + sigmoid(values[at + plane]) - height / 2;
          double unit = CELL * factor;
          faces.add(
              new DetectedFace(
                  x * unit, y * unit, width * unit, height * unit, score, Optional.empty()));
        }
      }
    }
    return faces;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Of boxes that overlap, the surest stays. */
  private static List<DetectedFace> withoutDoubles(List<DetectedFace> faces) {
    faces.sort(Comparator.comparingDouble(DetectedFace::score).reversed());
    List<DetectedFace> kept = new ArrayList<>();
    for (DetectedFace face : faces) {
      if (kept.stream().noneMatch(other -> other.overlap(face) > OVERLAP)) {
        kept.add(face);
      }
    }
    return kept.stream().map(TinyDetector::fromHairlineToChin).toList();
  }

  /**
   * The net's boxes reach from ear to ear and begin at the brows. Means over 381 faces of FER-2013
   * and a dozen of films against YuNet's boxes, which are the measure for both.
   */
  private static DetectedFace fromHairlineToChin(DetectedFace face) {
    double width = .75 * face.width();
    double height = 1.05 * face.height();
    double x = face.x() + (face.width() - width) / 2;
    double y = face.y() + (face.height() - height) / 2 - .08 * face.height();
    return new DetectedFace(x, y, width, height, face.score(), face.landmarks());
  }

  @Override
  public Trust trust() {
    return new Trust(.65, .5);
  }

  @Override
  public void close() {
    net.close();
  }
}
