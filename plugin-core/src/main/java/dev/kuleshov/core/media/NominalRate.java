package dev.kuleshov.core.media;

import dev.kuleshov.api.time.FrameRate;
import java.util.List;

/**
 * The rate an editor would give a film by its header alone.
 *
 * @param rate frames per second
 * @param variable whether the header's two rates differ by more than a few dropped frames would
 *     make them
 */
record NominalRate(FrameRate rate, boolean variable) {

  /** Rates that cameras and editors use. */
  static final List<FrameRate> STANDARD =
      List.of(
          FrameRate.FPS_23_976,
          FrameRate.FPS_24,
          FrameRate.FPS_25,
          FrameRate.FPS_29_97,
          FrameRate.FPS_30,
          new FrameRate(48000, 1001),
          new FrameRate(48, 1),
          FrameRate.FPS_50,
          FrameRate.FPS_59_94,
          FrameRate.FPS_60,
          new FrameRate(100, 1),
          new FrameRate(120000, 1001),
          new FrameRate(120, 1),
          new FrameRate(240, 1),
          new FrameRate(15, 1),
          new FrameRate(12, 1),
          new FrameRate(10, 1));

  /** Above this a "rate" is only the resolution of the timestamps. */
  private static final double FASTEST = 1000;

  /** A difference that a few dropped frames make. */
  private static final double SLIGHT = 0.01;

  /**
   * Weighs the header's two rates.
   *
   * @param average frames over duration, or null where unknown
   * @param base the lowest rate on which every timestamp falls, as far as the demuxer looked, or
   *     null
   */
  static NominalRate of(FrameRate average, FrameRate base) {
    boolean hasAverage = average != null && average.perSecond() <= FASTEST;
    boolean hasBase = base != null && base.perSecond() <= FASTEST;
    if (!hasAverage && !hasBase) {
      return new NominalRate(FrameRate.FPS_25, average != null || base != null);
    }
    if (!hasAverage || !hasBase) {
      return new NominalRate(hasAverage ? average : base, false);
    }
    double ratio = base.perSecond() / average.perSecond();
    if (Math.abs(ratio - 1) <= SLIGHT) {
      return new NominalRate(STANDARD.contains(base) ? base : average, false);
    }
    if (Math.abs(ratio - 2) <= SLIGHT) {
      return new NominalRate(nearestStandard(average), false); // counts fields, not frames
    }
    boolean grid = ratio > 1 && ratio < 4 && base.perSecond() <= 61;
    return new NominalRate(grid ? base : nearestStandard(average), true);
  }

  /** Returns the standard rate within a hundredth of a rate, or the rate itself. */
  static FrameRate nearestStandard(FrameRate rate) {
    FrameRate best = rate;
    double least = SLIGHT;
    for (FrameRate standard : STANDARD) {
      double off = Math.abs(standard.perSecond() / rate.perSecond() - 1);
      if (off < least) {
        least = off;
        best = standard;
      }
    }
    return best;
  }
}
