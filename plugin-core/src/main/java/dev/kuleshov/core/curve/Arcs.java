package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.StoryArc;
import java.util.Optional;

/**
 * Names the shape of a film.
 *
 * <p>The six shapes are the first three cosine modes and their mirror images, which are what A. J.
 * Reagan et al. (2016) found to dominate the arcs of stories. The shape that correlates best with
 * the smoothed valence wins.
 */
final class Arcs {

  /** A film has to last this long to have an arc, in seconds. */
  private static final double SHORTEST_FILM = 20;

  /** Valence has to move this far for there to be a shape. */
  private static final double LEAST_MOVE = .2;

  private static final double LEAST_CORRELATION = .5;

  private Arcs() {}

  static Optional<StoryArc> of(double[] valence, Grid grid) {
    double move = Robust.max(valence, 0, valence.length) - Robust.min(valence, 0, valence.length);
    if (grid.spacing() * grid.size() < SHORTEST_FILM || move < LEAST_MOVE) {
      return Optional.empty();
    }
    StoryArc best = null;
    double correlation = LEAST_CORRELATION;
    for (StoryArc arc : StoryArc.values()) {
      double found = correlation(valence, arc);
      if (found > correlation) {
        correlation = found;
        best = arc;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The shape at a place in [0,1] of the film, in [-1,1]. */
  private static double shape(StoryArc arc, double place) {
    return switch (arc) {
      case RISE -> -StrictMath.cos(Math.PI * place);
      case FALL -> StrictMath.cos(Math.PI * place);
      case FALL_RISE -> StrictMath.cos(2 * Math.PI * place);
      case RISE_FALL -> -StrictMath.cos(2 * Math.PI * place);
      case RISE_FALL_RISE -> -StrictMath.cos(3 * Math.PI * place);
      case FALL_RISE_FALL -> StrictMath.cos(3 * Math.PI * place);
    };
  }

  private static double correlation(double[] values, StoryArc arc) {
    int n = values.length;
    double mean = java.util.Arrays.stream(values).average().orElse(0);
    double together = 0;
    double own = 0;
    double shapes = 0;
    for (int i = 0; i < n; i++) {
      double shape = shape(arc, (i + .5) / n);
      together += (values[i] - mean) * shape;
      own += (values[i] - mean) * (values[i] - mean);
      shapes += shape * shape;
    }
    return own > 0 ? together / StrictMath.sqrt(own * shapes) : 0;
  }
}
