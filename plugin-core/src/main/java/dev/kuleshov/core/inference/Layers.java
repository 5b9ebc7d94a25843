package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;

/** The layers of a net with their numbers. */
interface Layers {

  /** A convolution with what normalises it. */
  NDArray convolve(NDArray planes, NetPlan.Convolution layer);

  /** A fully connected layer. */
  NDArray connect(NDArray values, NetPlan.Full layer);

  /** Hides some of the values, in training. */
  default NDArray drop(NDArray values) {
    return values;
  }
}
