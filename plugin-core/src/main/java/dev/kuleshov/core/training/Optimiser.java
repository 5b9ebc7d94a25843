package dev.kuleshov.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Descent with Nesterov's momentum and weight decay, over one row of parameters. */
final class Optimiser {

  private static final float TINY = 1e-6f;

  private final NDArray rates;
  private final NDArray parameters;
  private final NDArray weights;
  private final int weightCount;
  private final NDArray velocity;
  private final NDArray momentum;
  private final NDArray decay;
  private final NDArray clip;
  private final NDArray one;
  private final NDArray tiny;
  private final boolean clips;

  /**
   * Takes what it changes.
   *
   * @param rates one for each step, on the device
   * @param parameters changed by every step
   * @param weightCount how many of them, the first ones, are decayed
   * @param velocity changed by every step
   */
  Optimiser(
      Learning learning, NDArray rates, NDArray parameters, int weightCount, NDArray velocity) {
    NDManager manager = parameters.getManager();
    this.rates = rates;
    this.parameters = parameters;
    this.weightCount = weightCount;
    this.weights = parameters.split(new long[] {weightCount}, 0).get(0);
    this.velocity = velocity;
    this.momentum = manager.create((float) learning.momentum());
    this.decay = manager.create((float) learning.weightDecay());
    this.clip = manager.create((float) learning.clip());
    this.one = manager.create(1f);
    this.tiny = manager.create(TINY);
    this.clips = learning.clip() > 0;
  }

  NDArray velocity() {
    return velocity;
  }

  /** Makes a step; the gradient is used up. */
  void descend(NDArray gradient, int step, NDManager scratch) {
    if (clips) {
      NDArray length = gradient.square().sum().sqrt().add(tiny);
      gradient.muli(on(clip.div(length), scratch).minimum(one));
    }
    NDArray layers = gradient.split(new long[] {weightCount}, 0).get(0);
    layers.addi(on(weights.mul(decay), scratch));
    velocity.muli(momentum).addi(gradient);
    gradient.addi(on(velocity.mul(momentum), scratch));
    parameters.subi(gradient.mul(on(rates.get(step), scratch)));
  }

  private static NDArray on(NDArray array, NDManager scratch) {
    array.attach(scratch);
    return array;
  }
}
