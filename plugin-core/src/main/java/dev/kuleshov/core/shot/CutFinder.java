package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds hard cuts: places where every picture shortly before is unlike every picture shortly after,
 * by more than pictures around there change anyway.
 *
 * <p>The first half turns down flashes, strobes and things that cross the lens, for they return to
 * the same picture; the second shake, fast pans and animation.
 */
final class CutFinder {

  /** Frames compared on either side of a possible cut. */
  private static final int LOOKS = 5;

  /** Below this a place is not worth keeping for the later choice. */
  private static final double FAINT = .005;

  /** From here on a cut is taken for granted while other transitions are looked for. */
  private static final double LIKELY = .6;

  /** Blocks that leave less than this unexplained show the same view, however still the rest is. */
  private static final double SAME_BLOCKS = .15;

  /** So do structures that differ by less: only the light or the coding has changed. */
  private static final double SAME_STRUCTURE = .018;

  private final FrameRing ring;
  private final Windows windows;
  private final Likeness likeness = new Likeness();
  private final float[] histograms;
  private final float[] blocks;
  private final float[] structures;
  private final List<Boundary> found = new ArrayList<>();
  private long measured;
  private long decided = 1;

  CutFinder(FrameRing ring, Windows windows) {
    this.ring = ring;
    this.windows = windows;
    this.histograms = new float[windows.kept()];
    this.blocks = new float[windows.kept()];
    this.structures = new float[windows.kept()];
  }

  /** Hears that the ring has a new frame. */
  void added() {
    measure();
    while (decided + Math.max(windows.around(), windows.across()) < ring.size()) {
      decide(decided++);
    }
  }

  /** Decides what is left at the end of the film. */
  void finish() {
    while (decided < ring.size()) {
      decide(decided++);
    }
  }

  /** Returns how much the newest frame differs from the one before it, in [0,1]. */
  double change() {
    int slot = slot(ring.size() - 1);
    return Math.min(1, (histograms[slot] + blocks[slot]) / 1.2);
  }

  /** Returns all that may be a cut, in order. */
  List<Boundary> found() {
    return found;
  }

  /** Returns the last likely cut at or before a frame, 0 where there is none. */
  long before(long frame) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Boundary cut = found.get(i);
      if (cut.start() <= frame && cut.confidence() >= LIKELY) {
        return cut.start();
      }
    }
    return 0;
  }

  /** Returns the first likely cut after a frame, the largest number where none is known. */
  long after(long frame) {
    long next = Long.MAX_VALUE;
    for (int i = found.size() - 1; i >= 0 && found.get(i).start() > frame; i--) {
      if (found.get(i).confidence() >= LIKELY) {
        next = found.get(i).start();
      }
    }
    return next;
  }

  private void measure() {
    long newest = ring.size() - 1;
    int slot = slot(newest);
    if (newest > 0) {
      Miniature before = ring.get(newest - 1);
      Miniature now = ring.get(newest);
      histograms[slot] = Likeness.histogram(before, now);
      structures[slot] = Likeness.structure(before, now);
      blocks[slot] = likeness.blocks(before, now);
    }
    measured = ring.size();
  }

  private void decide(long frame) {
    double usual = usual(frame);
    int slot = slot(frame);
    double confidence = confidence(histograms[slot], blocks[slot], structures[slot], usual);
    if (confidence < FAINT) {
      return;
    }
    confidence = persistent(frame, usual);
    if (confidence >= FAINT) {
      found.add(Boundary.cut(frame, confidence));
    }
  }

  /**
   * Compares every picture shortly before with every one shortly after; by blocks, which is dear,
   * only the two at the cut, the two of the most like colours and the two of the most like
   * structure.
   */
  private double persistent(long frame, double usual) {
    int slot = slot(frame);
    float histogram = histograms[slot];
    float structure = structures[slot];
    int likeColors = 0;
    int likeStructure = 0;
    for (int pair = 1; pair < LOOKS * LOOKS; pair++) {
      if (before(frame, pair) >= 0 && after(frame, pair) < measured) {
        Miniature a = ring.get(before(frame, pair));
        Miniature b = ring.get(after(frame, pair));
        float colors = Likeness.histogram(a, b);
        float shapes = Likeness.structure(a, b);
        likeColors = colors < histogram ? pair : likeColors;
        likeStructure = shapes < structure ? pair : likeStructure;
        histogram = Math.min(histogram, colors);
        structure = Math.min(structure, shapes);
      }
    }
    float block = Math.min(blocks[slot], unlikeness(frame, 0));
    if (likeColors != 0) {
      block = Math.min(block, unlikeness(frame, likeColors));
    }
    if (likeStructure != 0 && likeStructure != likeColors) {
      block = Math.min(block, unlikeness(frame, likeStructure));
    }
    return confidence(histogram, block, structure, usual);
  }

  private float unlikeness(long frame, int pair) {
    Miniature a = ring.get(before(frame, pair));
    Miniature b = ring.get(after(frame, pair));
    return Math.min(likeness.blocks(a, b), likeness.blocksInLikeLight(a, b));
  }

  private long before(long frame, int pair) {
    return frame - 1 - pair / LOOKS * (windows.across() - 1L) / (LOOKS - 1);
  }

  private long after(long frame, int pair) {
    return frame + pair % LOOKS * (windows.across() - 1L) / (LOOKS - 1);
  }

  /**
   * Weighs the evidence. The weights come from a logistic regression over the frames of real and
   * composed films, with the one of structure held up, for it alone tells light from picture.
   */
  private static double confidence(float histogram, float block, float structure, double usual) {
    double sum =
        3.65 * Math.log(.02 + histogram)
            + 2.42 * Math.log(.05 + block)
            + Math.log(.02 + Math.max(0, structure))
            + Math.min(0, 100 * (block - SAME_BLOCKS))
            + Math.min(0, 400 * (structure - SAME_STRUCTURE))
            - usual;
    return 1 / (1 + Math.exp(-sum));
  }

  /** How strong the evidence must be here, from the change in the frames around. */
  private double usual(long frame) {
    return 2.37 * Math.log(.02 + high(histograms, frame))
        + 3.27 * Math.log(.05 + high(blocks, frame))
        + 1.67;
  }

  /** The 85th percentile around a frame, without the frame itself. */
  private float high(float[] values, long frame) {
    float[] near = new float[2 * windows.around()];
    int n = 0;
    for (long i = frame - windows.around(); i <= frame + windows.around(); i++) {
      if (i != frame && i >= 1 && i < measured) {
        near[n++] = values[slot(i)];
      }
    }
    Arrays.sort(near, 0, n);
    return n == 0 ? 0 : near[(int) (n * .85)];
  }

  private int slot(long frame) {
    return (int) (frame % histograms.length);
  }
}
