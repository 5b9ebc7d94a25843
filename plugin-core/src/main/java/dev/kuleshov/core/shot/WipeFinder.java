package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds wipes: stretches in which every part of the picture shows either the shot before or the one
 * after, and ever more parts the latter.
 */
final class WipeFinder {

  /** Mean of {@link Flips#between} up to which a place is looked at. */
  private static final double SEED = .15;

  /** The picture must change in so large a part of it. */
  private static final double CHANGED = .55;

  /** By so much the share of the new shot must grow over a quarter of the view. */
  private static final double GROWTH = .08;

  /** Wipes are rare: the evidence must be as much stronger, in logits. */
  private static final double RARITY = 1.8;

  /** Below this a place is not worth keeping for the later choice. */
  private static final double FAINT = .005;

  private final FrameRing ring;
  private final Windows windows;
  private final MixSearch search;
  private final Likeness likeness = new Likeness();
  private final int[] spans;
  private final double[] scores;
  private final int[] bestSpans;
  private final List<Boundary> found = new ArrayList<>();
  private long measured;
  private long fitted;

  WipeFinder(FrameRing ring, Windows windows, CutFinder cuts) {
    this.ring = ring;
    this.windows = windows;
    this.search = new MixSearch(ring, windows, cuts);
    this.spans = DissolveFinder.spans(windows.longest() / 3);
    this.scores = new double[windows.kept()];
    this.bestSpans = new int[windows.kept()];
  }

  /** Hears that the ring has a new frame. */
  void added() {
    while (measured + spans[spans.length - 1] < ring.size()) {
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

  /** Returns all that may be a wipe. */
  List<Boundary> found() {
    return found;
  }

  private void measure(long frame) {
    int slot = slot(frame);
    scores[slot] = Double.MAX_VALUE;
    for (int span : spans) {
      boolean due = span > 2 && frame % Math.max(1, span / 3) == 0;
      if (due && frame - span >= ring.oldest() && frame + span < ring.size()) {
        double score = score(frame, span);
        if (score < scores[slot]) {
          scores[slot] = score;
          bestSpans[slot] = span;
        }
      }
    }
  }

  private double score(long frame, int span) {
    float[] first = ring.get(frame - span).cells;
    float[] last = ring.get(frame + span).cells;
    Flips middle = Flips.of(ring.get(frame).cells, first, last);
    if (middle.changed() < CHANGED
        || middle.between() > SEED
        || middle.flipped() < .25
        || middle.flipped() > .75) {
      return Double.MAX_VALUE;
    }
    int part = Math.max(1, span / 2);
    Flips before = Flips.of(ring.get(frame - part).cells, first, last);
    Flips after = Flips.of(ring.get(frame + part).cells, first, last);
    boolean grows =
        before.flipped() < middle.flipped() - GROWTH && after.flipped() > middle.flipped() + GROWTH;
    return grows ? (before.between() + middle.between() + after.between()) / 3 : Double.MAX_VALUE;
  }

  private void look(long frame) {
    double score = scores[slot(frame)];
    if (score > SEED) {
      return;
    }
    for (long i = frame - windows.around(); i <= frame + windows.around(); i++) {
      if (i >= ring.oldest() && i < measured) {
        double other = scores[slot(i)];
        if (other < score || (other == score && i < frame)) {
          return;
        }
      }
    }
    Boundary wipe =
        search.around(
            frame,
            bestSpans[slot(frame)],
            (point, first, last) -> Flips.of(point, first, last).flipped(),
            this::judge);
    if (wipe != null) {
      found.add(wipe);
    }
  }

  /**
   * Weighs the evidence by a logistic regression over composed films, all but the last term, which
   * stands for how seldom films have wipes.
   */
  private Boundary judge(long before, long after, Ramp ramp) {
    Miniature a = ring.get(before);
    Miniature b = ring.get(after);
    if (FadeFinder.plain(a) || FadeFinder.plain(b)) {
      return null;
    }
    double between = 0;
    double back = 0;
    double reached = 0;
    double changed = 0;
    for (long i = before + 1; i < after; i++) {
      Flips flips = Flips.of(ring.get(i).cells, a.cells, b.cells);
      between += flips.between() / (after - before - 1);
      back += Math.max(0, reached - flips.flipped());
      reached = Math.max(reached, flips.flipped());
      changed = flips.changed();
    }
    double blocks = Math.min(likeness.blocks(a, b), likeness.blocksInLikeLight(a, b));
    double sum =
        -1.22 * Math.log(.01 + between)
            - .21 * Math.log(.05 + back)
            + 3.19 * Math.log(.05 + blocks)
            + 2.95 * Math.log(.05 + Likeness.histogram(a, b))
            + 4.43 * Math.log(.1 + changed)
            - RARITY;
    double confidence = 1 / (1 + Math.exp(-sum));
    return confidence < FAINT
        ? null
        : new Boundary(BoundaryType.WIPE, before + 1, after - 1, confidence);
  }

  private int slot(long frame) {
    return (int) (frame % scores.length);
  }
}
