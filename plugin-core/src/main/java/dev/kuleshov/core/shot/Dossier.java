package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;

/**
 * What the pictures around a place are like: each is compared with each other one, so that a cut
 * shows as two squares, a flash as a cross, a pan as a band along the diagonal, whatever is seen.
 *
 * <p>Planes 0 to 3 compare the picture of a row with that of a column: in colours, in levels, in
 * structure, and in levels against how varied both are. Planes 4 to 10 say of the row's picture how
 * far it is on the way from the first to the last, what a mix of these leaves unexplained, the
 * share of parts that already show the last, how far these are between both, its mean, its variety,
 * and how unlike it is in blocks to the one before. Planes 11 to 15 are one value each: the place's
 * length, the finder's confidence, how unlike first and last are in blocks, 1 for a cut and -1 for
 * a fade, 1 for a wipe.
 */
final class Dossier {

  /** The plane of how far pictures are on the way from the first to the last. */
  static final int ALONG = 4;

  /** The plane of the share of parts that already show the last. */
  static final int FLIPPED = 6;

  private static final int SIDE = ShotJudge.SIDE;
  private static final int AREA = SIDE * SIDE;

  /** Mixed pictures are seen with so large a part of their number on either side. */
  private static final double MARGIN = .5;

  private static final int LEAST_MARGIN = 4;

  private final FrameRing ring;
  private final int step;
  private final Likeness likeness = new Likeness();

  /**
   * Prepares for a film.
   *
   * @param step frames from one compared picture to the next around a cut
   */
  Dossier(FrameRing ring, int step) {
    this.ring = ring;
    this.step = step;
  }

  /** Returns the last frame that a place's dossier looks at, if the film is that long. */
  long last(Boundary place) {
    return place.type() == BoundaryType.CUT
        ? place.start() + (SIDE / 2 - 1L) * step
        : place.end() + 1 + margin(place);
  }

  private static long margin(Boundary place) {
    return Math.max(LEAST_MARGIN, Math.round(MARGIN * (place.end() - place.start() + 1)));
  }

  private long frame(Boundary place, int k) {
    long frame;
    if (place.type() == BoundaryType.CUT) {
      int half = SIDE / 2;
      frame =
          k < half
              ? place.start() - 1 - (half - 1L - k) * step
              : place.start() + (k - half) * (long) step;
    } else {
      long from = place.start() - 1 - margin(place);
      frame = from + Math.round((double) k * (last(place) - from) / (SIDE - 1));
    }
    return Math.max(ring.oldest(), Math.min(ring.size() - 1, frame));
  }

  /** Returns a place's dossier. */
  float[] of(Boundary place) {
    Miniature[] seen = new Miniature[SIDE];
    for (int k = 0; k < SIDE; k++) {
      seen[k] = ring.get(frame(place, k));
    }
    float[] planes = new float[ShotJudge.PLANES * AREA];
    compare(seen, planes);
    Miniature first = seen[0];
    Miniature last = seen[SIDE - 1];
    double way = Math.sqrt(Cells.squareDistance(first.cells, last.cells)) + 1;
    for (int k = 0; k < SIDE; k++) {
      float[] cells = seen[k].cells;
      double along = clip(Cells.along(cells, first.cells, last.cells), -.5, 1.5);
      double apart = Cells.squareDistance(cells, first.cells, last.cells, (float) along);
      Flips flips = Flips.of(cells, first.cells, last.cells);
      row(planes, ALONG, k, along);
      row(planes, 5, k, Math.min(1, Math.sqrt(apart) / way));
      row(planes, FLIPPED, k, flips.flipped());
      row(planes, 7, k, Math.min(1, 4 * flips.between()));
      row(planes, 8, k, seen[k].mean / 255);
      row(planes, 9, k, Math.min(1, seen[k].variety / 64));
      row(planes, 10, k, k == 0 ? 0 : unlike(seen[k - 1], seen[k]));
    }
    double odds = Math.log((place.confidence() + 1e-4) / (1 - place.confidence() + 1e-4));
    whole(planes, 11, Math.log(1.0 + place.end() - place.start()) / 5);
    whole(planes, 12, odds / 8);
    whole(planes, 13, unlike(first, last));
    whole(planes, 14, kind(place.type()));
    whole(planes, 15, place.type() == BoundaryType.WIPE ? 1 : 0);
    return planes;
  }

  private static int kind(BoundaryType type) {
    return type == BoundaryType.CUT ? 1 : type == BoundaryType.FADE ? -1 : 0;
  }

  private static void compare(Miniature[] seen, float[] planes) {
    for (int i = 0; i < SIDE; i++) {
      for (int k = 0; k < i; k++) {
        Miniature a = seen[i];
        Miniature b = seen[k];
        double levels = Math.sqrt(Cells.squareDistance(a.cells, b.cells) / a.cells.length);
        both(planes, 0, i, k, Likeness.histogram(a, b));
        both(planes, 1, i, k, levels / (levels + 12));
        both(planes, 2, i, k, clip(Likeness.structure(a, b), 0, 1));
        both(planes, 3, i, k, Math.min(1, 2 * levels / (a.variety + b.variety + 2)));
      }
    }
  }

  private float unlike(Miniature a, Miniature b) {
    return Math.min(likeness.blocks(a, b), likeness.blocksInLikeLight(a, b));
  }

  private static double clip(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static void both(float[] planes, int plane, int i, int k, double value) {
    planes[plane * AREA + i * SIDE + k] = (float) value;
    planes[plane * AREA + k * SIDE + i] = (float) value;
  }

  private static void row(float[] planes, int plane, int row, double value) {
    int from = plane * AREA + row * SIDE;
    java.util.Arrays.fill(planes, from, from + SIDE, (float) value);
  }

  private static void whole(float[] planes, int plane, double value) {
    java.util.Arrays.fill(planes, plane * AREA, (plane + 1) * AREA, (float) value);
  }
}
