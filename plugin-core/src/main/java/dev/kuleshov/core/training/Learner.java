package dev.kuleshov.core.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import dev.kuleshov.core.inference.Engines;
import dev.kuleshov.core.inference.NetFile;
import dev.kuleshov.core.inference.NetPlan;
import dev.kuleshov.core.inference.NetSpec;
import dev.kuleshov.core.inference.NetWeights;
import dev.kuleshov.core.inference.TrainingGraph;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A net on the device, and the optimiser that changes it.
 *
 * <p>All parameters lie in one row, so that a step of the optimiser is a dozen calls of the engine.
 * Nothing is read back within an epoch, and every number that a step needs lies on the device
 * already: a graphics card would wait for either.
 */
final class Learner implements AutoCloseable {

  private final NetPlan plan;
  private final Recipe recipe;
  private final NDManager manager;
  private final TrainingGraph graph;
  private final Optimiser optimiser;
  private final NDArray parameters;
  private final NDArray statistics;
  private final NDArray average;
  private final NDArray averageStatistics;
  private final NDArray renewals;
  private final NDArray loss;
  private final Teachers teachers;

  /** Puts a net on a device; the manager becomes this learner's own. */
  Learner(
      Recipe recipe,
      Schedule schedule,
      LearnerState state,
      List<NetFile> teachers,
      NDManager manager) {
    this.plan = new NetPlan(recipe.net());
    this.recipe = recipe;
    this.manager = manager;
    this.graph = new TrainingGraph(plan);
    this.parameters = manager.create(state.current().parameters());
    this.statistics = manager.create(state.current().statistics());
    this.average = manager.create(state.average().parameters());
    this.averageStatistics = manager.create(state.average().statistics());
    this.renewals = manager.create(schedule.renewals());
    this.loss = manager.zeros(new Shape());
    this.optimiser =
        new Optimiser(
            recipe.learning(),
            manager.create(schedule.rates()),
            parameters,
            plan.weightCount(),
            manager.create(state.velocity()));
    this.teachers = new Teachers(teachers, recipe.teaching(), manager);
  }

  /** Begins an epoch: what the engine leaves to chance depends on it alone. */
  void begin(int epoch) {
    Engine.getEngine("PyTorch").setRandomSeed((int) (recipe.seed() * 1_000_003 + epoch));
    loss.subi(loss);
  }

  /**
   * Learns from a batch.
   *
   * @param index of the step, counted over all epochs
   */
  void step(Batch batch, int index) {
    Engines.call(
        () -> {
          boolean before = JniUtils.isGradMode();
          JniUtils.setGradMode(false);
          try (NDManager scratch = manager.newSubManager()) {
            learn(batch, index, scratch);
          } finally {
            JniUtils.setGradMode(before);
          }
          return null;
        });
  }

  private void learn(Batch batch, int index, NDManager scratch) {
    NDArray pixels = pixels(batch.pixels(), batch.count(), scratch);
    NDList opinions = teachers.opinions(pixels);
    NDArray row = parameters.duplicate();
    row.attach(scratch);
    row.setRequiresGradient(true);
    NDArray wrong;
    try (GradientCollector tape = manager.getEngine().newGradientCollector()) {
      NDList logits = graph.logits(pixels, row, statistics, true);
      wrong = hard(logits, batch, scratch);
      if (!opinions.isEmpty()) {
        wrong = wrong.add(teachers.lesson(logits, opinions, batch.count()));
      }
      tape.backward(wrong);
    }
    loss.addi(wrong);
    NDArray gradient = row.getGradient();
    gradient.attach(scratch);
    optimiser.descend(gradient, index, scratch);
    renew(index, scratch);
  }

  private NDArray hard(NDList logits, Batch batch, NDManager scratch) {
    NDArray sum = null;
    for (int i = 0; i < logits.size(); i++) {
      NDArray targets =
          scratch.create(
              batch.targets().get(i),
              new Shape(batch.count(), plan.spec().heads().get(i).labels().size()));
      NDArray part = logits.get(i).logSoftmax(1).mul(targets).sum();
      sum = sum == null ? part : sum.add(part);
    }
    return sum;
  }

  private void renew(int index, NDManager scratch) {
    NDArray renewal = renewals.get(index);
    renewal.attach(scratch);
    move(average, parameters, renewal, scratch);
    move(averageStatistics, statistics, renewal, scratch);
  }

  private static void move(NDArray average, NDArray to, NDArray share, NDManager scratch) {
    NDArray way = to.sub(average);
    way.attach(scratch);
    average.addi(way.mul(share));
  }

  private NDArray pixels(ByteBuffer bytes, int count, NDManager scratch) {
    NetSpec net = plan.spec();
    return scratch
        .create(bytes, new Shape(count, net.height(), net.width(), net.channels()), DataType.UINT8)
        .toType(DataType.FLOAT32, false);
  }

  /** Returns the sum of the losses since the epoch began; waits for the device. */
  float loss() {
    return Engines.call(loss::toFloatArray)[0];
  }

  /**
   * Asks the averaged net.
   *
   * @param bytes direct: count x height x width x channels
   * @return for each head, count x labels: logits
   */
  List<float[]> ask(ByteBuffer bytes, int count) {
    return Engines.call(
        () -> {
          boolean before = JniUtils.isGradMode();
          JniUtils.setGradMode(false);
          try (NDManager scratch = manager.newSubManager()) {
            List<float[]> answers = new ArrayList<>();
            graph
                .logits(pixels(bytes, count, scratch), average, averageStatistics, false)
                .forEach(logits -> answers.add(logits.toFloatArray()));
            return answers;
          } finally {
            JniUtils.setGradMode(before);
          }
        });
  }

  /** Reads everything back. */
  LearnerState state() {
    return Engines.call(
        () ->
            new LearnerState(
                new NetWeights(parameters.toFloatArray(), statistics.toFloatArray()),
                optimiser.velocity().toFloatArray(),
                new NetWeights(average.toFloatArray(), averageStatistics.toFloatArray())));
  }

  @Override
  public void close() {
    Engines.call(
        () -> {
          manager.close();
          // What comes after is the product's own way: one thread a call.
          JniUtils.setNumThreads(1);
          return null;
        });
  }
}
