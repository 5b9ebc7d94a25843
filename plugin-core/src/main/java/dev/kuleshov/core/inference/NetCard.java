package dev.kuleshov.core.inference;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What a net's file says of it.
 *
 * @param task {@code emotion} or {@code scene}
 * @param spec how it is built
 * @param temperatures for each head, what its logits are divided by so that probabilities are worth
 *     what they say; above 0 (C. Guo and others, "On Calibration of Modern Neural Networks", 2017)
 * @param training how it came about
 */
public record NetCard(String task, NetSpec spec, List<Double> temperatures, Training training) {

  /** Checks the ranges above. */
  public NetCard {
    temperatures = List.copyOf(temperatures);
    if (task == null || training == null || temperatures.size() != spec.heads().size()) {
      throw new IllegalArgumentException("a net has a task, a training and a temperature a head");
    }
    if (!temperatures.stream().allMatch(one -> one > 0 && Double.isFinite(one))) {
      throw new IllegalArgumentException("a temperature is above 0");
    }
  }

  /**
   * How a net came about.
   *
   * @param recipe everything that training was told
   * @param seed where its chance began
   * @param epochs how often it saw the training pictures
   * @param pictures how many there were in each split
   * @param figures what was measured on the validation split, such as {@code accuracy}
   */
  public record Training(
      JsonObject recipe,
      long seed,
      int epochs,
      Map<String, Integer> pictures,
      Map<String, Double> figures) {
    /** Copies the collections. */
    public Training {
      recipe = recipe.deepCopy();
      pictures = Map.copyOf(pictures);
      figures = Map.copyOf(figures);
    }
  }
}
