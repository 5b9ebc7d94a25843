package dev.kuleshov.core.shot;

/**
 * What speaks for a mix of two shots between two frames.
 *
 * @param residue what even mixes of the ends leave unexplained, against the distance of the ends
 * @param unevenness root mean square distance of the way from a ramp
 * @param blocks how unlike the ends are in blocks, in like light
 * @param histogram how unlike they are in colours
 * @param structure how unlike they are in structure
 * @param changed the share of the picture that differs
 */
record MixEvidence(
    double residue,
    double unevenness,
    double blocks,
    double histogram,
    double structure,
    double changed) {

  static MixEvidence of(
      FrameRing ring, Likeness likeness, long before, long after, double unevenness) {
    Miniature a = ring.get(before);
    Miniature b = ring.get(after);
    double square = Cells.squareDistance(a.cells, b.cells) + 1;
    double sum = 0;
    for (long i = before + 1; i < after; i++) {
      float[] cells = ring.get(i).cells;
      float share = (float) Cells.along(cells, a.cells, b.cells);
      sum += Math.sqrt(Cells.squareDistance(cells, a.cells, b.cells, share) / square);
    }
    return new MixEvidence(
        sum / (after - before - 1),
        unevenness,
        Math.min(likeness.blocks(a, b), likeness.blocksInLikeLight(a, b)),
        Likeness.histogram(a, b),
        Math.max(0, Likeness.structure(a, b)),
        Cells.changed(a.cells, b.cells, 6));
  }

  /** Weighs the evidence, by a logistic regression over real and composed films. */
  double confidence() {
    double sum =
        -3.32 * Math.log(.03 + residue)
            - .16 * Math.log(.01 + unevenness)
            + 3.80 * Math.log(.05 + blocks)
            + 2.07 * Math.log(.05 + histogram)
            + 1.64 * Math.log(.05 + structure)
            + 2.90 * Math.log(.1 + changed)
            - 3.43;
    return 1 / (1 + Math.exp(-sum));
  }
}
