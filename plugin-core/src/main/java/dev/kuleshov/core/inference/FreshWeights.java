package dev.kuleshov.core.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The numbers of a net that has learned nothing.
 *
 * <p>Weights are normal with a spread that keeps the size of what goes through (K. He and others,
 * "Delving Deep into Rectifiers", 2015); every block begins as its shortcut alone, so that a deep
 * net learns from its first step; heads begin undecided.
 */
final class FreshWeights {

  private FreshWeights() {}

  static NetWeights of(NetPlan plan, long seed) {
    float[] parameters = new float[plan.parameters()];
    Random random = new Random(seed);
    List<long[]> shapes = plan.weightShapes();
    int at = 0;
    for (long[] shape : shapes) {
      int size = (int) NetPlan.size(shape);
      double spread = Math.sqrt(2.0 * shape[0] / size);
      for (int i = 0; i < size; i++) {
        parameters[at + i] = (float) (random.nextGaussian() * spread);
      }
      at += size;
    }
    for (NetPlan.Convolution layer : plan.convolutions()) {
      fill(parameters, plan.vectorAt(layer.gamma()), layer.out(), 1);
    }
    for (NetPlan.Block block : plan.blocks()) {
      fill(parameters, plan.vectorAt(block.second().gamma()), block.second().out(), 0);
    }
    for (NetPlan.Full head : plan.heads()) {
      fill(parameters, plan.weightAt(head.weight()), head.in() * head.out(), 0);
    }
    return new NetWeights(parameters, statistics(plan));
  }

  private static float[] statistics(NetPlan plan) {
    float[] statistics = new float[plan.statistics()];
    for (NetPlan.Convolution layer : plan.convolutions()) {
      fill(statistics, plan.statisticsAt(layer.statistics() + 1), layer.out(), 1);
    }
    return statistics;
  }

  private static void fill(float[] row, int from, int count, float value) {
    Arrays.fill(row, from, from + count, value);
  }
}
