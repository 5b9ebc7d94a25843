package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;

/** Decides about places that may be a boundary, with more to go by than whoever found them. */
public interface ShotJudge {

  /**
   * Returns the place as judged: of the kind it is, as sure as it is.
   *
   * @param place what was found
   * @param dossier what the pictures around it are like: {@link #PLANES} planes of {@link #SIDE}
   *     rows and columns, row-major
   */
  Boundary judge(Boundary place, float[] dossier);

  /** Pictures around a place that are compared with each other. */
  int SIDE = 16;

  /** Measures of a dossier. */
  int PLANES = 16;
}
