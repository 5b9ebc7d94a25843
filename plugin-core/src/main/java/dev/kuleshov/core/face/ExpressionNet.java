package dev.kuleshov.core.face;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.core.inference.TorchModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The expression CNN: one thread at a time, many faces at once. */
final class ExpressionNet implements AutoCloseable {

  private static final int FACE = 3 * FaceCrop.SIDE * FaceCrop.SIDE;

  /** The net's own order of labels. */
  private static final Emotion[] LABELS = {
    Emotion.NEUTRAL,
    Emotion.HAPPY,
    Emotion.SAD,
    Emotion.ANGRY,
    Emotion.FEARFUL,
    Emotion.DISGUSTED,
    Emotion.SURPRISED
  };

  /**
   * The net is surer than it is right: on every fourth picture of FER-2013's public test it names
   * 62 % right and is sure of 84 % of its answers. Dividing its logits by this makes that 68 %.
   * (Temperature scaling: C. Guo and others, "On Calibration of Modern Neural Networks", 2017.)
   */
  private static final double TEMPERATURE = 3;

  private static final float LEAST = 1e-9f;

  private final TorchModel net;

  private ExpressionNet(TorchModel net) {
    this.net = net;
  }

  /** Reads the net; throws what {@link TorchModel#load} throws. */
  static ExpressionNet load(Path file) {
    return new ExpressionNet(TorchModel.load(file));
  }

  /**
   * Reads expressions, each from the face and its mirror image.
   *
   * @param faces one or more
   * @return one for each face
   */
  List<EmotionScores> read(List<FaceCrop> faces) {
    float[] batch = new float[2 * faces.size() * FACE];
    for (int i = 0; i < faces.size(); i++) {
      faces.get(i).copyTo(batch, 2 * i * FACE);
      faces.get(i).mirroredTo(batch, (2 * i + 1) * FACE);
    }
    float[] out =
        net.runPictures(batch, 2L * faces.size(), FaceCrop.SIDE, FaceCrop.SIDE, 3).get(0).values();
    List<EmotionScores> scores = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      double[] straight = calibrated(out, 2 * i * LABELS.length);
      double[] mirrored = calibrated(out, (2 * i + 1) * LABELS.length);
      scores.add(mean(straight, mirrored));
    }
    return scores;
  }

  /** Takes the net's certainty back to what it is worth; in the net's order. */
  private static double[] calibrated(float[] out, int from) {
    double[] soft = new double[LABELS.length];
    double sum = 0;
    for (int i = 0; i < soft.length; i++) {
      soft[i] = Math.pow(Math.max(out[from + i], LEAST), 1 / TEMPERATURE);
      sum += soft[i];
    }
    for (int i = 0; i < soft.length; i++) {
      soft[i] /= sum;
    }
    return soft;
  }

  @SuppressWarnings("EnumOrdinal") // Scores are in the enum's order, by contract.
  private static EmotionScores mean(double[] one, double[] other) {
    double[] probabilities = new double[LABELS.length];
    for (int i = 0; i < LABELS.length; i++) {
      probabilities[LABELS[i].ordinal()] = (one[i] + other[i]) / 2;
    }
    return EmotionScores.of(probabilities);
  }

  @Override
  public void close() {
    net.close();
  }
}
