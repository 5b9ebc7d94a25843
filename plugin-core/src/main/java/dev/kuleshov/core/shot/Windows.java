package dev.kuleshov.core.shot;

import dev.kuleshov.api.time.FrameRate;

/**
 * The spans that the detector looks over, in frames of one film: set in seconds, so that the same
 * film gives the same shots at any frame rate, and kept within what pays.
 *
 * @param across how far before and after a cut the pictures must stay unlike each other
 * @param around how far around a cut the ordinary change is measured
 * @param longest the longest transition
 * @param hold how long a fade may stay on its colour and be one with the fade after it
 * @param patience how long black bars must stand before they are believed
 * @param step from one picture to the next where many around a cut are compared
 * @param kept how many frames are remembered
 */
record Windows(int across, int around, int longest, int hold, int patience, int step, int kept) {

  static Windows at(FrameRate rate) {
    double fps = Math.max(1, Math.min(120, rate.perSecond()));
    int across = frames(.16, fps, 2, 12);
    int around = frames(.25, fps, 4, 16);
    int longest = frames(2.4, fps, 12, 150);
    return new Windows(
        across,
        around,
        longest,
        frames(1, fps, 4, 60),
        frames(2, fps, 8, 240),
        frames(.034, fps, 1, 4),
        3 * longest + 4 * around);
  }

  private static int frames(double seconds, double fps, int least, int most) {
    return (int) Math.max(least, Math.min(most, Math.round(seconds * fps)));
  }
}
