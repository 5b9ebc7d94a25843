package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds dissolves: stretches in which every picture is a mix of the one before and the one after,
 * with a share that climbs evenly.
 *
 * <p>First, at every frame and over several spans, the pictures a quarter, a half and three
 * quarters of the way are compared with the even mixes of both ends: motion never looks like that.
 * Where they agree best, a ramp is fitted to the way from a picture well before to one well after.
 */
final class DissolveFinder {

  /** What the mix may leave unexplained, against the distance of its ends, to be looked at. */
  private static final double SEED = .36;

  /** The least root mean square distance of the ends, in levels of a cell. */
  private static final double LEAST_STEP = 4;

  /** Below this a place is not worth keeping for the later choice. */
  private static final double FAINT = .005;

  private final FrameRing ring;
  private final Windows windows;
  private final MixSearch search;
  private final int[] spans;
  private final double[] residues;
  private final int[] bestSpans;
  private final Likeness likeness = new Likeness();
  private final List<Boundary> found = new ArrayList<>();
  private long measured;
  private long fitted;

  DissolveFinder(FrameRing ring, Windows windows, CutFinder cuts) {
    this.ring = ring;
    this.windows = windows;
    this.search = new MixSearch(ring, windows, cuts);
    this.spans = spans(windows.longest() / 3);
    this.residues = new double[windows.kept()];
    this.bestSpans = new int[windows.kept()];
  }

  /** Returns spans from 2 frames up, each about a half longer than the one before. */
  static int[] spans(int most) {
    List<Integer> spans = new ArrayList<>();
    for (double span = 2; span <= Math.max(2, most); span = Math.max(span + 1, span * 1.4)) {
      spans.add((int) Math.round(span));
    }
    return spans.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Hears that the ring has a new frame. */
  void added() {
    int widest = spans[spans.length - 1];
    while (measured + widest < ring.size()) {
      measure(measured++);
    }
    while (fitted + windows.longest() < ring.size()) {
      look(fitted++);
    }
  }

  /** Looks at what is left at the end of the film. */
  void finish() {
    while (measured < ring.size()) {
      measure(measured++);
    }
    while (fitted < ring.size()) {
      look(fitted++);
    }
  }

  /** Returns all that may be a dissolve. */
  List<Boundary> found() {
    return found;
  }

  private void measure(long frame) {
    int slot = slot(frame);
    residues[slot] = Double.MAX_VALUE;
    for (int span : spans) {
      boolean due = frame % Math.max(1, span / 4) == 0;
      if (due && frame - span >= ring.oldest() && frame + span < ring.size()) {
        double residue = residue(frame, span);
        if (residue < residues[slot]) {
          residues[slot] = residue;
          bestSpans[slot] = span;
        }
      }
    }
  }

  private double residue(long frame, int span) {
    float[] a = ring.get(frame - span).cells;
    float[] b = ring.get(frame + span).cells;
    double square = Cells.squareDistance(a, b);
    if (square < LEAST_STEP * LEAST_STEP * a.length) {
      return Double.MAX_VALUE;
    }
    double limit = 3 * square * SEED * SEED;
    int part = Math.max(1, span / 2);
    double sum = Cells.squareDistance(ring.get(frame).cells, a, b, .5f);
    for (int side = -part; side <= part && sum < limit; side += 2 * part) {
      float share = .5f + .5f * side / span;
      sum += Cells.squareDistance(ring.get(frame + side).cells, a, b, share);
    }
    return Math.sqrt(sum / 3 / square);
  }

  private void look(long frame) {
    double residue = residues[slot(frame)];
    if (residue > SEED) {
      return;
    }
    for (long i = frame - windows.around(); i <= frame + windows.around(); i++) {
      if (i >= ring.oldest() && i < measured) {
        double other = residues[slot(i)];
        if (other < residue || (other == residue && i < frame)) {
          return;
        }
      }
    }
    Boundary mix = search.around(frame, bestSpans[slot(frame)], Cells::along, this::judge);
    if (mix != null) {
      found.add(mix);
    }
  }

  private Boundary judge(long before, long after, Ramp ramp) {
    if (FadeFinder.plain(ring.get(before)) || FadeFinder.plain(ring.get(after))) {
      return null;
    }
    MixEvidence evidence = MixEvidence.of(ring, likeness, before, after, ramp.error());
    double confidence = evidence.confidence();
    return confidence < FAINT
        ? null
        : new Boundary(BoundaryType.DISSOLVE, before + 1, after - 1, confidence);
  }

  private int slot(long frame) {
    return (int) (frame % residues.length);
  }
}
