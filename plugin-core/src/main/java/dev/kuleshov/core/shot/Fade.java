package dev.kuleshov.core.shot;

/**
 * One side of a fade: pictures on their way to or from a plain frame.
 *
 * @param first the first mixed frame
 * @param last the last mixed frame; before {@code first} where there is no fade
 * @param confidence in [0,1]
 */
record Fade(long first, long last, double confidence) {

  /** No fade. */
  static final Fade NONE = new Fade(0, -1, 0);

  /** Fewer frames than this are a cut that codecs have smeared. */
  private static final int FEWEST = 3;

  /** The least root mean square distance of a picture from the colour, in levels of a cell. */
  private static final double LEAST_STEP = 5;

  /** Share of the way that counts as standing still. */
  private static final double EASED = .03;

  boolean exists() {
    return last >= first;
  }

  /**
   * Looks for a fade that ends in a plain frame.
   *
   * @param plain the plainest frame near the start of its run
   * @param least the earliest frame of the shot before
   */
  static Fade into(FrameRing ring, long plain, long least, Windows windows) {
    return find(ring, plain, least, -1, windows);
  }

  /**
   * Looks for a fade that comes out of a plain frame.
   *
   * @param plain the plainest frame near the end of its run
   * @param most the last frame of the shot after
   */
  static Fade from(FrameRing ring, long plain, long most, Windows windows) {
    return find(ring, plain, most, 1, windows);
  }

  /** Goes away from the plain frame until pictures stand still. */
  private static Fade find(FrameRing ring, long plain, long limit, int step, Windows windows) {
    long room = Math.abs(limit - plain);
    for (double wide = windows.around(); wide < 1.4 * windows.longest(); wide *= 1.4) {
      long reach = Math.min(room, Math.round(Math.min(wide, windows.longest())));
      if (reach < FEWEST) {
        return NONE;
      }
      double[] way = way(ring, plain + step * reach, plain);
      Ramp ramp = Ramp.fit(way);
      if (ramp.start() >= Math.max(2, reach / 9) || reach == room) {
        long full = plain + step * (reach - easedStart(way, ramp));
        return judge(ring, full, plain + step * (reach - ramp.end()), ramp);
      }
    }
    return NONE;
  }

  /** Goes back from the ramp's start while the picture still changes: a fade may start gently. */
  private static int easedStart(double[] way, Ramp ramp) {
    int start = ramp.start();
    int most = (ramp.end() - ramp.start()) / 2;
    while (start > Math.max(0, ramp.start() - most) && way[start] > ramp.low() + EASED) {
      start--;
    }
    return start;
  }

  /** How far each frame is on its way from a picture to a plain frame, in either direction. */
  private static double[] way(FrameRing ring, long picture, long plain) {
    float[] a = ring.get(picture).cells;
    float[] b = ring.get(plain).cells;
    double[] way = new double[(int) Math.abs(plain - picture) + 1];
    long step = plain > picture ? 1 : -1;
    for (int i = 0; i < way.length; i++) {
      way[i] = Cells.along(ring.get(picture + step * i).cells, a, b);
    }
    return way;
  }

  private static Fade judge(FrameRing ring, long full, long plain, Ramp ramp) {
    long length = Math.abs(plain - full) - 1;
    float[] a = ring.get(full).cells;
    float[] b = ring.get(plain).cells;
    double square = Cells.squareDistance(a, b);
    if (length < FEWEST || square < LEAST_STEP * LEAST_STEP * a.length) {
      return NONE;
    }
    double sum = 0;
    long from = Math.min(full, plain) + 1;
    for (long i = from; i < from + length; i++) {
      float[] cells = ring.get(i).cells;
      float share = (float) Cells.along(cells, a, b);
      sum += Math.sqrt(Cells.squareDistance(cells, a, b, share) / square);
    }
    double residue = sum / length;
    double confidence = 1 / (1 + Math.exp(14 * (residue - .35) + 30 * (ramp.error() - .1)));
    return new Fade(from, from + length - 1, confidence);
  }
}
