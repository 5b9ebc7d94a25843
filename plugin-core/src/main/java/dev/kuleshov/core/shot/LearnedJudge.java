package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.function.UnaryOperator;

/** Judges by a net that was trained on boundaries of composed films. */
public final class LearnedJudge implements ShotJudge {

  /**
   * What the net tells apart, in the order of its outputs: no boundary, cut, dissolve or fade,
   * wipe.
   */
  public static final int CLASSES = 4;

  /** By so much the odds of a wipe are lower in films than in those that the net learned from. */
  private static final double RARITY = 6;

  private final UnaryOperator<float[]> net;

  /**
   * Takes a net.
   *
   * @param net from a dossier to the probabilities of the {@link #CLASSES}
   */
  public LearnedJudge(UnaryOperator<float[]> net) {
    this.net = net;
  }

  @Override
  public Boundary judge(Boundary place, float[] dossier) {
    float[] shares = net.apply(dossier);
    double sure = Math.max(0, Math.min(1, 1 - shares[0]));
    if (place.type() == BoundaryType.CUT) {
      return Boundary.cut(place.start(), sure);
    }
    if (place.type() == BoundaryType.FADE) {
      return new Boundary(place.type(), place.start(), place.end(), sure);
    }
    if (shares[3] <= shares[2]) {
      return new Boundary(BoundaryType.DISSOLVE, place.start(), place.end(), sure);
    }
    double rare = sure / (sure + RARITY * (1 - sure));
    return new Boundary(BoundaryType.WIPE, place.start(), place.end(), rare);
  }
}
