package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.function.UnaryOperator;

/**
 * Judges by a net that was trained on boundaries of composed films. It is asked twice, for the film
 * might as well run backwards, and its two answers are averaged.
 */
public final class LearnedJudge implements ShotJudge {

  /**
   * What the net tells apart, in the order of its outputs: no boundary, cut, dissolve or fade,
   * wipe.
   */
  public static final int CLASSES = 4;

  /**
   * By so much the odds of dissolves and wipes are lower in films than in those that the net
   * learned from.
   */
  private static final double RARITY = 3;

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
    float[] shares = bothWays(dossier);
    double sure = Math.max(0, Math.min(1, 1 - shares[0]));
    if (place.type() == BoundaryType.CUT) {
      return Boundary.cut(place.start(), sure);
    }
    if (place.type() == BoundaryType.FADE) {
      return new Boundary(place.type(), place.start(), place.end(), sure);
    }
    BoundaryType type = shares[3] > shares[2] ? BoundaryType.WIPE : BoundaryType.DISSOLVE;
    double rare = sure / (sure + RARITY * (1 - sure));
    return new Boundary(type, place.start(), place.end(), rare);
  }

  private float[] bothWays(float[] dossier) {
    float[] forwards = net.apply(dossier);
    float[] back = net.apply(backwards(dossier));
    float[] mean = new float[CLASSES];
    for (int i = 0; i < CLASSES; i++) {
      mean[i] = (forwards[i] + back[i]) / 2;
    }
    return mean;
  }

  /** Returns a dossier of the same place in a film that runs backwards. */
  public static float[] backwards(float[] dossier) {
    float[] turned = new float[dossier.length];
    int area = ShotJudge.SIDE * ShotJudge.SIDE;
    for (int plane = 0; plane < ShotJudge.PLANES; plane++) {
      // Of these two, each picture tells how far it is on the way from the first to the last.
      boolean way = plane == Dossier.ALONG || plane == Dossier.FLIPPED;
      for (int i = 0; i < area; i++) {
        float value = dossier[plane * area + area - 1 - i];
        turned[plane * area + i] = way ? 1 - value : value;
      }
    }
    return turned;
  }
}
