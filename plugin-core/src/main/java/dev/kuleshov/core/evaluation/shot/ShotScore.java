package dev.kuleshov.core.evaluation.shot;

import dev.kuleshov.api.analysis.Boundary;
import java.util.ArrayList;
import java.util.List;

/**
 * How right the boundaries of one film, or of several, are.
 *
 * @param cuts hard cuts
 * @param gradual dissolves, fades and wipes
 * @param overlap sum over the gradual ones that were found as a range, of the frames that both
 *     ranges share against those that either has
 * @param ranges how many were found as a range
 * @param jumps jump cuts, which {@code cuts} counts too
 * @param missed true ones that were not found
 * @param falseOnes found ones that are not true
 */
public record ShotScore(
    Tally cuts,
    Tally gradual,
    double overlap,
    int ranges,
    Tally jumps,
    List<Boundary> missed,
    List<Boundary> falseOnes) {

  /** Nothing yet. */
  public static final ShotScore NONE =
      new ShotScore(Tally.NONE, Tally.NONE, 0, 0, Tally.NONE, List.of(), List.of());

  /** Copies the lists. */
  public ShotScore {
    missed = List.copyOf(missed);
    falseOnes = List.copyOf(falseOnes);
  }

  /** Returns cuts and gradual ones together. */
  public Tally all() {
    return cuts.plus(gradual);
  }

  /** Returns the mean overlap of the gradual ones found as a range; 0 where there are none. */
  public double meanOverlap() {
    return ranges == 0 ? 0 : overlap / ranges;
  }

  /** Pools two scores: every boundary counts the same, whatever its film. */
  public ShotScore plus(ShotScore other) {
    return new ShotScore(
        cuts.plus(other.cuts),
        gradual.plus(other.gradual),
        overlap + other.overlap,
        ranges + other.ranges,
        jumps.plus(other.jumps),
        both(missed, other.missed),
        both(falseOnes, other.falseOnes));
  }

  private static List<Boundary> both(List<Boundary> a, List<Boundary> b) {
    List<Boundary> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
