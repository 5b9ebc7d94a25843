package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** A net that has learned, on any device; reads only. */
public final class FoldedNet {

  private final NetPlan plan;
  private final Layers layers;

  /**
   * Folds a net.
   *
   * @param file what it has learned
   * @param manager where its numbers live
   */
  public FoldedNet(NetFile file, NDManager manager) {
    this.plan = new NetPlan(file.card().spec());
    this.layers = new FoldedLayers(plan, file.weights(), manager);
  }

  /**
   * Asks the net.
   *
   * @param pixels N x H x W x C in 0..255; everything lives as long as its manager
   * @return for each head its logits, N x labels
   */
  public NDList logits(NDArray pixels) {
    return NetGraph.logits(plan, layers, pixels);
  }

  /** What the body says, N x features. */
  NDArray features(NDArray pixels) {
    return NetGraph.body(plan, layers, pixels);
  }
}
