package dev.kuleshov.core.inference;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Nets with random numbers: they know nothing, but they work. */
final class SmallNets {

  private SmallNets() {}

  static NetSpec spec(int channels, int squeeze) {
    return new NetSpec(
        24,
        18,
        channels,
        new NetSpec.Stem(8, 1),
        List.of(new NetSpec.Stage(12, 2, 2), new NetSpec.Stage(16, 1, 2)),
        squeeze,
        0.2,
        List.of(
            new NetSpec.Head("scene", List.of("forest", "sea", "street"), false),
            new NetSpec.Head("light", List.of("day", "night"), true)));
  }

  /** A net in which every number matters: nothing is 0 or 1, as after training. */
  static NetFile random(NetSpec spec, long seed) {
    NetPlan plan = new NetPlan(spec);
    NetWeights fresh = NetWeights.fresh(plan, seed);
    Random random = new Random(seed);
    float[] parameters = fresh.parameters();
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] += (float) (random.nextGaussian() * 0.1);
    }
    float[] statistics = fresh.statistics();
    for (int i = 0; i < statistics.length; i++) {
      statistics[i] += random.nextFloat();
    }
    return new NetFile(
        card(spec),
        new NetWeights(parameters, statistics),
        PicturePrints.of(List.of(1L, -7L, 12L)));
  }

  private static NetCard card(NetSpec spec) {
    return new NetCard(
        "scene",
        spec,
        List.of(1.3, 0.9),
        new NetCard.Training(
            new JsonObject(), 1, 2, Map.of("train", 3), Map.of("accuracy", 1 / 3.0)));
  }

  static float[] pictures(NetSpec spec, int count, long seed) {
    Random random = new Random(seed);
    float[] pixels = new float[count * spec.pixels()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(256);
    }
    return pixels;
  }
}
