package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/** Calls of the engine that all layers share. */
final class Ops {

  private static final Shape EACH = new Shape(1, 1);

  private Ops() {}

  /** A convolution that keeps the size but for its stride; a 1 x 1 one does not stride. */
  static NDArray convolve(NDArray planes, NDArray weight, NDArray bias, NetPlan.Convolution layer) {
    long stride = layer.kernel() == 1 ? 1 : layer.stride();
    long padding = layer.kernel() / 2;
    return Conv2d.conv2d(
            planes, weight, bias, new Shape(stride, stride), new Shape(padding, padding), EACH, 1)
        .singletonOrThrow();
  }

  /** A row of numbers as a weight of a layer: convolutions lie with their channels last. */
  static NDArray weight(NDArray row, long[] shape) {
    NDArray shaped = row.reshape(shape);
    return shape.length == 4 ? shaped.transpose(0, 3, 1, 2) : shaped;
  }
}
