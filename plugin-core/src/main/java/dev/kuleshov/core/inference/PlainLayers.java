package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import java.util.List;

/**
 * Layers whose numbers are views of the rows that training changes, so that one step of the
 * optimiser is a few calls of the engine whatever the number of layers.
 */
final class PlainLayers implements Layers {

  /** Added to variances, as is usual. */
  static final float EPSILON = 1e-5f;

  /** How much of the old statistics a step keeps. */
  private static final float MOMENTUM = 0.9f;

  private final List<NDArray> weights;
  private final List<NDArray> vectors;
  private final List<NDArray> statistics;
  private final float dropout;
  private final boolean learning;

  /**
   * Cuts the rows into layers.
   *
   * @param parameters one row
   * @param statistics one row; learning changes it
   * @param scratch where the views live
   * @param learning whether pictures are normalised by their own batch
   */
  PlainLayers(
      NetPlan plan, NDArray parameters, NDArray statistics, NDManager scratch, boolean learning) {
    NDList rows = cut(parameters, plan.weightShapes(), plan.vectorShapes());
    NDList kept = cut(statistics, plan.statisticShapes(), List.of());
    rows.attach(scratch);
    kept.attach(scratch);
    int count = plan.weightShapes().size();
    NDList shaped = new NDList();
    for (int i = 0; i < count; i++) {
      shaped.add(Ops.weight(rows.get(i), plan.weightShapes().get(i)));
    }
    this.statistics = kept;
    this.weights = shaped;
    this.vectors = rows.subList(count, rows.size());
    this.dropout = (float) plan.spec().dropout();
    this.learning = learning;
  }

  private static NDList cut(NDArray row, List<long[]> first, List<long[]> second) {
    long[] ends = new long[first.size() + second.size() - 1];
    long at = 0;
    for (int i = 0; i < ends.length; i++) {
      at += NetPlan.size(i < first.size() ? first.get(i) : second.get(i - first.size()));
      ends[i] = at;
    }
    return row.split(ends, 0);
  }

  @Override
  public NDArray convolve(NDArray planes, NetPlan.Convolution layer) {
    NDArray raw = Ops.convolve(planes, weights.get(layer.weight()), null, layer);
    return BatchNorm.batchNorm(
            raw,
            statistics.get(layer.statistics()),
            statistics.get(layer.statistics() + 1),
            vectors.get(layer.gamma()),
            vectors.get(layer.gamma() + 1),
            // The engine's own axis, the second one; naming it would move memory about.
            -1,
            MOMENTUM,
            EPSILON,
            learning)
        .singletonOrThrow();
  }

  @Override
  public NDArray connect(NDArray values, NetPlan.Full layer) {
    return Linear.linear(values, weights.get(layer.weight()), vectors.get(layer.bias()))
        .singletonOrThrow();
  }

  @Override
  public NDArray drop(NDArray values) {
    return learning && dropout > 0
        ? Dropout.dropout(values, dropout, true).singletonOrThrow()
        : values;
  }
}
