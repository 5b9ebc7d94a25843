package dev.kuleshov.core.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A net's layers and where each one's numbers lie.
 *
 * <p>All parameters lie in one row, first the weights of the layers (which training decays), then
 * everything that is one number a channel (which it does not). Convolutions lie as out x height x
 * width x in, fully connected layers as out x in. The statistics of batch normalisation lie in
 * another row, means and variances in turn.
 */
public final class NetPlan {

  /**
   * A convolution without bias, and the batch normalisation after it.
   *
   * @param in channels before
   * @param out channels after
   * @param kernel its side, in pixels
   * @param stride 1 or 2
   * @param weight which of the weights
   * @param gamma which of the numbers a channel is the scale; the next is the shift
   * @param statistics which of the statistics is the mean; the next is the variance
   */
  record Convolution(
      int in, int out, int kernel, int stride, int weight, int gamma, int statistics) {}

  /**
   * A fully connected layer.
   *
   * @param in values before
   * @param out values after
   * @param weight which of the weights
   * @param bias which of the numbers a channel
   */
  record Full(int in, int out, int weight, int bias) {}

  /** A gate for every channel. */
  record Gate(Full narrow, Full widen) {}

  /** A residual block; the shortcut is there where the size or the width changes. */
  record Block(
      Convolution first, Convolution second, Optional<Gate> gate, Optional<Convolution> shortcut) {}

  /** How far a head's own picture of the light reaches: mean and contrast. */
  static final int LIGHT = 2;

  private final NetSpec spec;
  private final List<long[]> weights = new ArrayList<>();
  private final List<long[]> vectors = new ArrayList<>();
  private final List<long[]> statistics = new ArrayList<>();
  private final Convolution stem;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Full> heads = new ArrayList<>();

  /**
   * Plans a net.
   *
   * @param spec how it is built
   */
  public NetPlan(NetSpec spec) {
    this.spec = spec;
    stem = convolution(spec.channels(), spec.stem().width(), 3, spec.stem().stride());
    int width = spec.stem().width();
    for (NetSpec.Stage stage : spec.stages()) {
      for (int i = 0; i < stage.blocks(); i++) {
        blocks.add(block(width, stage.width(), i == 0 ? stage.stride() : 1));
        width = stage.width();
      }
    }
    for (NetSpec.Head head : spec.heads()) {
      heads.add(full(width + (head.light() ? LIGHT : 0), head.labels().size()));
    }
  }

  private Block block(int in, int out, int stride) {
    Convolution first = convolution(in, out, 3, stride);
    Convolution second = convolution(out, out, 3, 1);
    Optional<Gate> gate = spec.squeeze() == 0 ? Optional.empty() : Optional.of(gate(out));
    boolean same = in == out && stride == 1;
    return new Block(
        first,
        second,
        gate,
        same ? Optional.empty() : Optional.of(convolution(in, out, 1, stride)));
  }

  private Gate gate(int width) {
    int narrow = Math.max(1, width / spec.squeeze());
    return new Gate(full(width, narrow), full(narrow, width));
  }

  private Convolution convolution(int in, int out, int kernel, int stride) {
    var layer =
        new Convolution(in, out, kernel, stride, weights.size(), vectors.size(), statistics.size());
    weights.add(new long[] {out, kernel, kernel, in});
    vectors.add(new long[] {out});
    vectors.add(new long[] {out});
    statistics.add(new long[] {out});
    statistics.add(new long[] {out});
    return layer;
  }

  private Full full(int in, int out) {
    Full layer = new Full(in, out, weights.size(), vectors.size());
    weights.add(new long[] {out, in});
    vectors.add(new long[] {out});
    return layer;
  }

  /** Returns how the net is built. */
  public NetSpec spec() {
    return spec;
  }

  /** Returns how many numbers training learns. */
  public int parameters() {
    return weightCount() + count(vectors);
  }

  /** Returns how many of those, the first ones, are weights of layers. */
  public int weightCount() {
    return count(weights);
  }

  /** Returns how many numbers batch normalisation keeps. */
  public int statistics() {
    return count(statistics);
  }

  /** Returns how many values the body says of a picture. */
  public int features() {
    return blocks.get(blocks.size() - 1).second().out();
  }

  Convolution stem() {
    return stem;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Full> heads() {
    return heads;
  }

  /** Every convolution, in the order of their statistics. */
  List<Convolution> convolutions() {
    List<Convolution> all = new ArrayList<>(List.of(stem));
    for (Block block : blocks) {
      all.add(block.first());
      all.add(block.second());
      block.shortcut().ifPresent(all::add);
    }
    return all;
  }

  /** Every fully connected layer. */
  List<Full> fullLayers() {
    List<Full> all = new ArrayList<>();
    blocks.forEach(
        block -> block.gate().ifPresent(gate -> all.addAll(List.of(gate.narrow(), gate.widen()))));
    all.addAll(heads);
    return all;
  }

  List<long[]> weightShapes() {
    return weights;
  }

  List<long[]> vectorShapes() {
    return vectors;
  }

  List<long[]> statisticShapes() {
    return statistics;
  }

  /** Where a weight begins in the row of parameters. */
  int weightAt(int index) {
    return count(weights.subList(0, index));
  }

  /** Where a vector begins in the row of parameters. */
  int vectorAt(int index) {
    return weightCount() + count(vectors.subList(0, index));
  }

  /** Where statistics begin in their row. */
  int statisticsAt(int index) {
    return count(statistics.subList(0, index));
  }

  private static int count(List<long[]> shapes) {
    return Math.toIntExact(shapes.stream().mapToLong(NetPlan::size).sum());
  }

  static long size(long[] shape) {
    long size = 1;
    for (long side : shape) {
      size *= side;
    }
    return size;
  }
}
