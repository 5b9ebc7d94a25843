package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** The way of a picture through a net that learns; for the room that trains. */
public final class TrainingGraph {

  private final NetPlan plan;

  /**
   * Takes a plan.
   *
   * @param plan the layers
   */
  public TrainingGraph(NetPlan plan) {
    this.plan = plan;
  }

  /**
   * Asks the net.
   *
   * @param pixels N x H x W x C in 0..255; everything lives as long as its manager
   * @param parameters one row, as {@link NetPlan} lays it out
   * @param statistics one row
   * @param learning whether pictures are normalised by their own batch, whose statistics then go
   *     into the row, and whether values are dropped
   * @return for each head its logits, N x labels
   */
  public NDList logits(NDArray pixels, NDArray parameters, NDArray statistics, boolean learning) {
    return NetGraph.logits(
        plan, new PlainLayers(plan, parameters, statistics, pixels.getManager(), learning), pixels);
  }
}
