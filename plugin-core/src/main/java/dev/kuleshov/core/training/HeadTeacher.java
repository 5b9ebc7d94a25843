package dev.kuleshov.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.core.inference.Engines;
import java.util.Arrays;
import java.util.List;

/** Teaches one head from what a body says of pictures: all of them at every step. */
final class HeadTeacher {

  /** Enough for a layer, as many times as it takes a fraction of a second. */
  private static final int ROUNDS = 40;

  private static final int STEPS_A_ROUND = 10;

  private final Learning learning =
      new Learning(ROUNDS, 2, 0.5, 2, 0.01, 0.9, 1e-3, 1, 0.1, 0, 0, 0, 0, 0);

  private final int values;
  private final int labels;
  private final float[][] features;
  private final float[] targets;

  /**
   * Takes the lesson.
   *
   * @param features for each example what the body says
   * @param answers which label each one has
   * @param weights how much each label counts
   */
  HeadTeacher(List<float[]> features, List<Integer> answers, double[] weights) {
    this.features = features.toArray(float[][]::new);
    this.values = this.features[0].length;
    this.labels = weights.length;
    this.targets = new float[answers.size() * labels];
    double smoothing = learning.smoothing();
    for (int i = 0; i < answers.size(); i++) {
      double weight = -weights[answers.get(i)] / answers.size();
      for (int label = 0; label < labels; label++) {
        double part = smoothing / labels + (label == answers.get(i) ? 1 - smoothing : 0);
        targets[i * labels + label] = (float) (part * weight);
      }
    }
  }

  /** Decides whether a head is good. */
  interface Judge {
    /** Returns how good: more is better. */
    double score(float[] head);
  }

  /**
   * Learns.
   *
   * @param start weights, labels x values, and then biases
   * @param judge keeps the best
   * @return the best head, laid out as the start
   */
  float[] learn(float[] start, Judge judge, JobMonitor monitor) {
    float[] best = start;
    double bestScore = judge.score(start);
    try (NDManager manager = Engines.call(() -> Engines.trainingManager(false, 1))) {
      Schedule schedule = new Schedule(learning, STEPS_A_ROUND);
      NDArray head = manager.create(start);
      NDArray seen = manager.create(flat()).reshape(features.length, values);
      NDArray right = manager.create(targets, new Shape(features.length, labels));
      Optimiser optimiser =
          new Optimiser(
              learning,
              manager.create(schedule.rates()),
              head,
              labels * values,
              manager.create(new float[start.length]));
      for (int round = 0; round < ROUNDS; round++) {
        monitor.checkCancelled();
        monitor.progress("Teaching the head", (double) round / ROUNDS);
        int first = round * STEPS_A_ROUND;
        Engines.call(
            () -> {
              for (int i = 0; i < STEPS_A_ROUND; i++) {
                step(head, seen, right, optimiser, first + i);
              }
              return null;
            });
        float[] now = head.toFloatArray();
        double score = judge.score(now);
        if (score > bestScore) {
          bestScore = score;
          best = now;
        }
      }
    }
    return best;
  }

  private void step(NDArray head, NDArray seen, NDArray right, Optimiser optimiser, int index) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try (NDManager scratch = head.getManager().newSubManager()) {
      NDArray row = head.duplicate();
      row.attach(scratch);
      row.setRequiresGradient(true);
      NDArray examples = seen.stopGradient();
      examples.attach(scratch);
      try (GradientCollector tape = scratch.getEngine().newGradientCollector()) {
        NDList parts = row.split(new long[] {(long) labels * values}, 0);
        NDArray logits =
            Linear.linear(examples, parts.get(0).reshape(labels, values), parts.get(1))
                .singletonOrThrow();
        tape.backward(logits.logSoftmax(1).mul(right).sum());
      }
      NDArray gradient = row.getGradient();
      gradient.attach(scratch);
      optimiser.descend(gradient, index, scratch);
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  private float[] flat() {
    float[] flat = new float[features.length * values];
    for (int i = 0; i < features.length; i++) {
      System.arraycopy(features[i], 0, flat, i * values, values);
    }
    return flat;
  }

  /** Returns a head's logits for one example. */
  static float[] logits(float[] head, float[] features, int labels) {
    int values = features.length;
    float[] logits = Arrays.copyOfRange(head, labels * values, labels * values + labels);
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < values; i++) {
        logits[label] += head[label * values + i] * features[i];
      }
    }
    return logits;
  }
}
