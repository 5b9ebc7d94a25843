package dev.kuleshov.core.training;

import dev.kuleshov.core.inference.NetSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Training that takes seconds. */
final class SmallTraining {

  private SmallTraining() {}

  static Recipe recipe(int epochs) {
    NetSpec net =
        new NetSpec(
            24,
            24,
            1,
            new NetSpec.Stem(8, 2),
            List.of(new NetSpec.Stage(12, 1, 2)),
            4,
            0.1,
            List.of(new NetSpec.Head("shape", List.of("across", "disc", "down"), false)));
    Learning learning =
        new Learning(epochs, 16, 0.05, 1, 0.01, 0.9, 5e-4, 5, 0.1, 0.5, 0.2, 0.3, 0.9, 0);
    Augmentation augmentation =
        new Augmentation(5, 0.9, 1.1, 0.05, 0.05, 0.5, 10, 0.2, 1.2, 0.2, 0, 4, 0.1, 0.7, 0.1, 0.1);
    return new Recipe(
        7,
        28,
        28,
        net,
        learning,
        augmentation,
        new Recipe.Night(0, 0.1, 0.4, 0, List.of()),
        new Recipe.Teaching(0.5, 2));
  }

  /** The same with a head that tells day from night. */
  static Recipe withNight(Recipe recipe) {
    List<NetSpec.Head> heads = new ArrayList<>(recipe.net().heads());
    heads.add(new NetSpec.Head(Recipe.DAY_NIGHT, List.of("day", "night"), true));
    return new Recipe(
        recipe.seed(),
        recipe.storedWidth(),
        recipe.storedHeight(),
        recipe.net().withHeads(heads),
        recipe.learning(),
        recipe.augmentation(),
        new Recipe.Night(0.4, 0.1, 0.3, 0.5, List.of("disc")),
        recipe.teaching());
  }

  static TrainingRequest request(Path data, Path output, int epochs) {
    return request(data, output, recipe(epochs), List.of());
  }

  static TrainingRequest request(Path data, Path output, Recipe recipe, List<Path> teachers) {
    return new TrainingRequest(
        "scene",
        data,
        output,
        recipe,
        teachers,
        Optional.empty(),
        false,
        false,
        1,
        OptionalDouble.empty());
  }
}
