package dev.kuleshov.core.face;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.PictureNet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The expression CNN: many faces at once. */
final class ExpressionNet implements AutoCloseable {

  private static final String HEAD = "emotion";

  private final PictureNet net;
  private final int head;
  private final Emotion[] labels;

  private ExpressionNet(PictureNet net, int head) {
    this.net = net;
    this.head = head;
    this.labels =
        net.heads().get(head).labels().stream()
            .map(label -> Emotion.valueOf(label.toUpperCase(Locale.ROOT)))
            .toArray(Emotion[]::new);
  }

  /**
   * Reads the net.
   *
   * @throws MalformedInputException if it is a net for something else
   */
  static ExpressionNet load(Path file) {
    PictureNet net = PictureNet.load(file);
    List<NetSpec.Head> heads = net.heads();
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).name().equals(HEAD)
          && isOfEmotions(heads.get(i).labels())
          && net.width() == net.height()
          && net.channels() == 1) {
        return new ExpressionNet(net, i);
      }
    }
    net.close();
    throw new MalformedInputException(
        "model.other", "The net " + file + " does not tell emotions from grey square faces.");
  }

  private static boolean isOfEmotions(List<String> labels) {
    List<String> known =
        Arrays.stream(Emotion.values()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    return labels.size() == known.size() && known.containsAll(labels);
  }

  /** Returns the width and height that faces must have, in pixels. */
  int side() {
    return net.width();
  }

  /**
   * Reads expressions.
   *
   * @param faces one or more
   * @return one for each face
   */
  List<EmotionScores> read(List<FaceCrop> faces) {
    int pixels = side() * side();
    float[] batch = new float[faces.size() * pixels];
    for (int i = 0; i < faces.size(); i++) {
      System.arraycopy(faces.get(i).luma(), 0, batch, i * pixels, pixels);
    }
    return Arrays.stream(net.probabilities(batch, faces.size()).get(head))
        .map(this::scores)
        .toList();
  }

  @SuppressWarnings("EnumOrdinal") // Scores are in the enum's order, by contract.
  private EmotionScores scores(float[] probabilities) {
    double[] ordered = new double[labels.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[labels[i].ordinal()] = Math.max(0, Math.min(1, probabilities[i]));
    }
    return EmotionScores.of(ordered);
  }

  @Override
  public void close() {
    net.close();
  }
}
