package dev.kuleshov.core.training;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.core.inference.NetSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What training does when it is told nothing else. */
public final class Recipes {

  private static final Recipe.Teaching TEACHING = new Recipe.Teaching(0.7, 2);

  private static final List<String> SCENES =
      List.of(
          "bedroom",
          "city",
          "forest",
          "glacier",
          "highway",
          "industrial",
          "kitchen",
          "living_room",
          "mountain",
          "office",
          "open_country",
          "sea",
          "store",
          "street",
          "suburb");

  private static final List<String> INDOORS =
      List.of("bedroom", "kitchen", "living_room", "office", "store");

  private Recipes() {}

  /** Returns the recipe of the emotion net: small pictures of faces. */
  public static Recipe emotion() {
    List<String> labels =
        Stream.of(Emotion.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    return new Recipe(
        1,
        48,
        48,
        new NetSpec(
            48,
            48,
            1,
            new NetSpec.Stem(32, 1),
            stages(1),
            8,
            0.2,
            List.of(new NetSpec.Head("emotion", labels, false))),
        new Learning(60, 128, 0.1, 3, 0.001, 0.9, 5e-4, 5, 0.1, 0.3, 0.2, 0.5, 0.999, 20),
        new Augmentation(
            18, 0.8, 1.25, 0.1, 0.08, 0.5, 30, 0.4, 1.6, 0.4, 0, 8, 0.2, 0.5, 0.25, 0.2),
        new Recipe.Night(0, 0.1, 0.4, 0, List.of()),
        TEACHING);
  }

  /** Returns the recipe of the scene net: pictures of places, with day and night. */
  public static Recipe scene() {
    return new Recipe(
        1,
        112,
        112,
        new NetSpec(
            96,
            96,
            1,
            new NetSpec.Stem(24, 2),
            stages(2),
            8,
            0.2,
            List.of(
                new NetSpec.Head("scene", SCENES, false),
                new NetSpec.Head(Recipe.DAY_NIGHT, List.of("day", "night"), true))),
        new Learning(60, 64, 0.1, 3, 0.001, 0.9, 5e-4, 5, 0.1, 0.5, 0.2, 0.5, 0.999, 20),
        new Augmentation(
            8, 0.95, 1.5, 0.15, 0.1, 0.5, 30, 0.4, 1.6, 0.2, 0.5, 6, 0.1, 0.5, 0.25, 0.2),
        new Recipe.Night(0.15, 0.08, 0.35, 0.3, INDOORS),
        TEACHING);
  }

  private static List<NetSpec.Stage> stages(int lastStride) {
    return List.of(
        new NetSpec.Stage(48, 2, 2),
        new NetSpec.Stage(96, 2, 2),
        new NetSpec.Stage(160, 2, 2),
        new NetSpec.Stage(224, 2, lastStride));
  }
}
