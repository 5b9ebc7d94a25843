package dev.kuleshov.core.scene;

import java.util.List;
import java.util.Map;

/** Which places are inside. */
final class Indoors {

  /**
   * How many of a place's pictures are taken inside. Shops are also shown by their windows, and
   * works by their halls: 23 of 26 and 4 of 32 of the validation pictures, counted by eye.
   */
  private static final Map<String, Double> SHARES =
      Map.of(
          "bedroom", 1.0,
          "industrial", .13,
          "kitchen", 1.0,
          "living_room", 1.0,
          "office", 1.0,
          "store", .88);

  private Indoors() {}

  /**
   * Returns how probably a picture is taken inside.
   *
   * @param labels names of places, and perhaps more after them
   * @param places the probability of each place
   */
  static float of(List<String> labels, float[] places) {
    double inside = 0;
    for (int i = 0; i < places.length; i++) {
      inside += places[i] * SHARES.getOrDefault(labels.get(i), 0.0);
    }
    return (float) Math.min(1, inside);
  }
}
