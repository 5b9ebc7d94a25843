package dev.kuleshov.core.training.shot;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.kuleshov.core.inference.SmallNet;
import dev.kuleshov.core.shot.LearnedJudge;
import dev.kuleshov.core.shot.ShotJudge;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the net that judges doubtful places: three convolutions and two dense layers, by Adam with
 * a falling rate, on dossiers as they are and run backwards.
 */
final class JudgeTrainer {

  private static final int[] PLANES = {ShotJudge.PLANES, 20, 28, 32};
  private static final int[] STRIDES = {1, 2, 2};
  private static final int HIDDEN = 64;
  private static final int BATCH = 64;
  private static final float RATE = 2e-3f;
  private static final int SIDE = ShotJudge.SIDE;

  private final int epochs;
  private final long seed;

  JudgeTrainer(int epochs, long seed) {
    this.epochs = epochs;
    this.seed = seed;
  }

  /**
   * Trains.
   *
   * @param progress hears of each epoch and its mean loss
   * @return a file for {@link SmallNet}
   */
  byte[] train(List<Example> examples, BiConsumer<Integer, Float> progress) {
    Engine.getEngine("PyTorch").setRandomSeed((int) seed);
    try (Model model = Model.newInstance("shot-judge", Device.cpu(), "PyTorch")) {
      SequentialBlock net = net();
      model.setBlock(net);
      List<Example> order = new ArrayList<>(examples);
      Random random = new Random(seed);
      int steps = epochs * ((examples.size() + BATCH - 1) / BATCH);
      Tracker rate =
          Tracker.cosine()
              .setBaseValue(RATE)
              .optFinalValue(RATE / 100)
              .setMaxUpdates(Math.max(1, steps))
              .build();
      DefaultTrainingConfig config =
          new DefaultTrainingConfig(new SoftmaxCrossEntropyLoss("loss", 1, -1, true, true))
              .optDevices(new Device[] {Device.cpu()})
              .optOptimizer(
                  Optimizer.adam().optLearningRateTracker(rate).optWeightDecays(1e-4f).build());
      config.optInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(BATCH, ShotJudge.PLANES, SIDE, SIDE));
        for (int epoch = 0; epoch < epochs; epoch++) {
          Collections.shuffle(order, random);
          progress.accept(epoch + 1, epoch(trainer, order, random));
        }
      }
      return file(net);
    }
  }

  private static SequentialBlock net() {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < STRIDES.length; i++) {
      net.add(
          Conv2d.builder()
              .setFilters(PLANES[i + 1])
              .setKernelShape(new Shape(3, 3))
              .optPadding(new Shape(1, 1))
              .optStride(new Shape(STRIDES[i], STRIDES[i]))
              .build());
      net.add(Activation.reluBlock());
    }
    return net.add(Blocks.batchFlattenBlock())
        .add(Dropout.builder().optRate(.3f).build())
        .add(Linear.builder().setUnits(HIDDEN).build())
        .add(Activation.reluBlock())
        .add(Linear.builder().setUnits(LearnedJudge.CLASSES).build());
  }

  private static float epoch(Trainer trainer, List<Example> order, Random random) {
    float sum = 0;
    int batches = 0;
    for (int from = 0; from < order.size(); from += BATCH) {
      List<Example> batch = order.subList(from, Math.min(order.size(), from + BATCH));
      sum += step(trainer, batch, random);
      batches++;
    }
    return sum / Math.max(1, batches);
  }

  private static float step(Trainer trainer, List<Example> batch, Random random) {
    int size = ShotJudge.PLANES * SIDE * SIDE;
    float[] values = new float[batch.size() * size];
    float[] labels = new float[batch.size()];
    for (int i = 0; i < batch.size(); i++) {
      float[] dossier = batch.get(i).dossier();
      System.arraycopy(
          random.nextBoolean() ? dossier : LearnedJudge.backwards(dossier),
          0,
          values,
          i * size,
          size);
      labels[i] = batch.get(i).label();
    }
    float loss;
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray input = manager.create(values, new Shape(batch.size(), ShotJudge.PLANES, SIDE, SIDE));
      NDArray truth = manager.create(labels).toType(DataType.INT64, false).expandDims(1);
      try (GradientCollector collector = trainer.newGradientCollector();
          NDList output = trainer.forward(new NDList(input))) {
        NDArray value = trainer.getLoss().evaluate(new NDList(truth), output);
        collector.backward(value);
        loss = value.getFloat();
      }
    }
    trainer.step();
    return loss;
  }

  private static byte[] file(SequentialBlock net) {
    List<Block> layers =
        net.getChildren().values().stream()
            .filter(block -> !block.getParameters().isEmpty())
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(SmallNet.MAGIC);
      out.writeInt(layers.size());
      for (int i = 0; i < layers.size(); i++) {
        NDArray weights = layers.get(i).getParameters().get("weight").getArray();
        NDArray biases = layers.get(i).getParameters().get("bias").getArray();
        boolean picture = i < STRIDES.length;
        out.writeInt(picture ? 1 : 0);
        out.writeInt((int) weights.getShape().get(1));
        out.writeInt((int) weights.getShape().get(0));
        out.writeInt(picture ? STRIDES[i] : 1);
        write(out, weights.toFloatArray());
        write(out, biases.toFloatArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }
}
