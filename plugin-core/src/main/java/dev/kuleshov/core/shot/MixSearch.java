package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;

/**
 * Finds the ends of a mix around a place inside it: widens the view step by step, fits a ramp to
 * the way from its first picture to its last, and keeps the surest mix that stands still on both
 * sides.
 */
final class MixSearch {

  /** The view must hold a still part of this share on either side. */
  private static final int ROOM = 14;

  private final FrameRing ring;
  private final Windows windows;
  private final CutFinder cuts;

  MixSearch(FrameRing ring, Windows windows, CutFinder cuts) {
    this.ring = ring;
    this.windows = windows;
    this.cuts = cuts;
  }

  /** Says how far a frame is on its way. */
  interface Way {
    /**
     * Returns about 0 beside the first picture, about 1 beside the last.
     *
     * @param point the frame's cells
     * @param first the first picture's
     * @param last the last picture's
     */
    double along(float[] point, float[] first, float[] last);
  }

  /** Says how sure a mix is. */
  interface Judge {
    /**
     * Returns a boundary, null for none.
     *
     * @param before the last frame of the old shot
     * @param after the first frame of the new shot
     * @param ramp fitted to the way
     */
    Boundary judge(long before, long after, Ramp ramp);
  }

  /**
   * Returns the surest mix around a frame, null where there is none.
   *
   * @param span frames on either side to begin with
   */
  Boundary around(long frame, int span, Way way, Judge judge) {
    long least = Math.max(ring.oldest(), cuts.before(frame));
    long most = Math.min(ring.size(), cuts.after(frame)) - 1;
    Boundary best = null;
    long lastFrom = -1;
    long lastTo = -1;
    for (double wide = 1.5 * span; wide < 1.3 * windows.longest(); wide *= 1.3) {
      long reach = Math.round(Math.min(wide, windows.longest()));
      long from = Math.max(least, frame - reach);
      long to = Math.min(most, frame + reach);
      if (to - from < 4 || (from == lastFrom && to == lastTo)) {
        break;
      }
      lastFrom = from;
      lastTo = to;
      Ramp ramp = Ramp.fit(values(from, to, way));
      long room = Math.max(2, (to - from) / ROOM);
      boolean settledBefore = ramp.start() >= room || from == least;
      boolean settledAfter = to - from - ramp.end() >= room || to == most;
      boolean mix = ramp.end() - ramp.start() >= 4 && ramp.high() - ramp.low() >= .5;
      if (mix && settledBefore && settledAfter) {
        Boundary found = judge.judge(from + ramp.start(), from + ramp.end(), ramp);
        if (found != null && (best == null || found.confidence() > best.confidence())) {
          best = found;
        }
      }
    }
    return best;
  }

  private double[] values(long from, long to, Way way) {
    float[] first = ring.get(from).cells;
    float[] last = ring.get(to).cells;
    double[] values = new double[(int) (to - from + 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = way.along(ring.get(from + i).cells, first, last);
    }
    return values;
  }
}
