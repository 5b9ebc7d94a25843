package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.Arrays;

/**
 * Layers for use: batch normalisation is folded into the convolutions, which saves its cost.
 *
 * <p>Reads only, so that several threads may share it.
 */
final class FoldedLayers implements Layers {

  private final NDArray[] weights;
  private final NDArray[] biases;

  /** Puts the numbers into arrays that live as long as the manager. */
  FoldedLayers(NetPlan plan, NetWeights learned, NDManager manager) {
    weights = new NDArray[plan.weightShapes().size()];
    biases = new NDArray[plan.weightShapes().size()];
    plan.convolutions().forEach(layer -> fold(plan, layer, learned, manager));
    for (NetPlan.Full layer : plan.fullLayers()) {
      float[] weight = weight(plan, layer.weight(), learned.parameters());
      set(layer.weight(), weight, plan, manager);
      biases[layer.weight()] =
          manager.create(vector(plan, layer.bias(), layer.out(), learned.parameters()));
    }
  }

  private void fold(
      NetPlan plan, NetPlan.Convolution layer, NetWeights learned, NDManager manager) {
    float[] weight = weight(plan, layer.weight(), learned.parameters());
    float[] scale = vector(plan, layer.gamma(), layer.out(), learned.parameters());
    float[] shift = vector(plan, layer.gamma() + 1, layer.out(), learned.parameters());
    int mean = plan.statisticsAt(layer.statistics());
    int variance = plan.statisticsAt(layer.statistics() + 1);
    int each = weight.length / layer.out();
    for (int out = 0; out < layer.out(); out++) {
      double spread =
          Math.sqrt(learned.statistics()[variance + out] + (double) PlainLayers.EPSILON);
      double factor = scale[out] / spread;
      shift[out] = (float) (shift[out] - learned.statistics()[mean + out] * factor);
      for (int i = out * each; i < (out + 1) * each; i++) {
        weight[i] = (float) (weight[i] * factor);
      }
    }
    set(layer.weight(), weight, plan, manager);
    biases[layer.weight()] = manager.create(shift);
  }

  private void set(int index, float[] values, NetPlan plan, NDManager manager) {
    weights[index] =
        Ops.weight(
            manager.create(values, new Shape(values.length)), plan.weightShapes().get(index));
  }

  private static float[] weight(NetPlan plan, int index, float[] parameters) {
    int from = plan.weightAt(index);
    return Arrays.copyOfRange(
        parameters, from, from + (int) NetPlan.size(plan.weightShapes().get(index)));
  }

  private static float[] vector(NetPlan plan, int index, int size, float[] parameters) {
    int from = plan.vectorAt(index);
    return Arrays.copyOfRange(parameters, from, from + size);
  }

  @Override
  public NDArray convolve(NDArray planes, NetPlan.Convolution layer) {
    return Ops.convolve(planes, weights[layer.weight()], biases[layer.weight()], layer);
  }

  @Override
  public NDArray connect(NDArray values, NetPlan.Full layer) {
    return Linear.linear(values, weights[layer.weight()], biases[layer.weight()])
        .singletonOrThrow();
  }
}
