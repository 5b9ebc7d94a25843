package dev.kuleshov.core.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;

/** The way of a picture through a net: the same for learning and for use. */
final class NetGraph {

  /** Lets a picture of one level through: as square levels, below what a camera's noise has. */
  private static final float LEAST_VARIANCE = 1;

  private static final float WHITE = 255;

  private static final Shape TWO = new Shape(2, 2);
  private static final Shape NONE = new Shape(0, 0);

  private NetGraph() {}

  /**
   * Asks the net.
   *
   * @param pixels N x H x W x C in 0..255
   * @return for each head its logits, N x labels
   */
  static NDList logits(NetPlan plan, Layers layers, NDArray pixels) {
    return heads(plan, layers, layers.drop(body(plan, layers, pixels)), light(pixels));
  }

  /** What the heads make of the body's features, N x features, and the light, N x 2. */
  static NDList heads(NetPlan plan, Layers layers, NDArray features, NDArray light) {
    NDList logits = new NDList();
    for (int i = 0; i < plan.heads().size(); i++) {
      NDArray seen =
          plan.spec().heads().get(i).light()
              ? NDArrays.concat(new NDList(features, light), 1)
              : features;
      logits.add(layers.connect(seen, plan.heads().get(i)));
    }
    return logits;
  }

  /** How bright pictures are and how contrasty, N x 2, each about -1 to 1. */
  static NDArray light(NDArray pixels) {
    NDArray rows = pixels.reshape(pixels.getShape().get(0), -1).div(WHITE);
    NDArray mean = rows.mean(new int[] {1}, true);
    NDArray spread = rows.sub(mean).square().mean(new int[] {1}, true).add(1e-6f).sqrt();
    return NDArrays.concat(new NDList(mean.mul(2).sub(1), spread.mul(4).sub(1)), 1);
  }

  /** What the body says of pictures, N x features. */
  static NDArray body(NetPlan plan, Layers layers, NDArray pixels) {
    // Channels stay last in memory: the engine's convolutions are then two to five times as fast.
    NDArray planes = standardised(pixels).transpose(0, 3, 1, 2);
    planes = Activation.relu(layers.convolve(planes, plan.stem()));
    for (NetPlan.Block block : plan.blocks()) {
      planes = block(planes, block, layers);
    }
    return Pool.globalAvgPool2d(planes);
  }

  /** Takes out each picture's own brightness and contrast. */
  private static NDArray standardised(NDArray pixels) {
    Shape picture = pixels.getShape().slice(1);
    NDManager scratch = pixels.getManager();
    return LayerNorm.layerNorm(
            pixels, picture, scratch.ones(picture), scratch.zeros(picture), LEAST_VARIANCE)
        .singletonOrThrow();
  }

  private static NDArray block(NDArray planes, NetPlan.Block block, Layers layers) {
    NDArray inner = Activation.relu(layers.convolve(planes, block.first()));
    inner = layers.convolve(inner, block.second());
    if (block.gate().isPresent()) {
      inner = inner.mul(gate(inner, block.gate().orElseThrow(), layers));
    }
    NDArray around = planes;
    if (block.shortcut().isPresent()) {
      around =
          layers.convolve(
              halved(planes, block.shortcut().orElseThrow()), block.shortcut().orElseThrow());
    }
    return Activation.relu(inner.add(around));
  }

  private static NDArray halved(NDArray planes, NetPlan.Convolution shortcut) {
    return shortcut.stride() == 1 ? planes : Pool.avgPool2d(planes, TWO, TWO, NONE, true, false);
  }

  private static NDArray gate(NDArray planes, NetPlan.Gate gate, Layers layers) {
    NDArray narrow = Activation.relu(layers.connect(Pool.globalAvgPool2d(planes), gate.narrow()));
    NDArray open = Activation.sigmoid(layers.connect(narrow, gate.widen()));
    return open.reshape(open.getShape().get(0), open.getShape().get(1), 1, 1);
  }
}
