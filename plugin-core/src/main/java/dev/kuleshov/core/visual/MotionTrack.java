package dev.kuleshov.core.visual;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.Series;
import java.util.List;

/** Motion and focus of all frames, put right at shot boundaries once these are known. */
final class MotionTrack {

  /** The eye needs about this long to follow, in seconds. */
  private static final double EYE = .3;

  private final FloatList length = new FloatList();
  private final FloatList panX = new FloatList();
  private final FloatList panY = new FloatList();
  private final FloatList focusX = new FloatList();
  private final FloatList focusY = new FloatList();

  /**
   * The series of a {@link dev.kuleshov.api.analysis.PictureTrack} that depend on boundaries.
   *
   * @param length mean motion
   * @param panX camera to the right
   * @param panY camera downwards
   * @param focusX from the left
   * @param focusY from the top
   */
  record Shown(Series length, Series panX, Series panY, Series focusX, Series focusY) {}

  /**
   * Takes over a frame's motion.
   *
   * @param scale frames a second
   */
  void add(Motion motion, FocusPoint focus, double scale) {
    length.add(motion.length * scale);
    panX.add(-motion.sharedX * scale);
    panY.add(-motion.sharedY * scale);
    focusX.add(focus.x);
    focusY.add(focus.y);
  }

  Shown within(List<Boundary> boundaries, double frameSeconds) {
    int reach = (int) Math.round(EYE / 2 / frameSeconds);
    return new Shown(
        moved(length, boundaries),
        moved(panX, boundaries),
        moved(panY, boundaries),
        smoothed(focusX, boundaries, reach),
        smoothed(focusY, boundaries, reach));
  }

  private static Series moved(FloatList list, List<Boundary> boundaries) {
    float[] values = list.toArray();
    for (Boundary boundary : boundaries) {
      int first = (int) boundary.firstFrameOfNewShot();
      int last = (int) Math.min(boundary.end(), values.length - 1L);
      for (int i = (int) boundary.start(); i <= last; i++) {
        int source = i < first ? (int) boundary.start() - 1 : last + 1;
        values[i] = source >= 0 && source < values.length ? values[source] : 0;
      }
      if (first < values.length) {
        values[first] = 0;
      }
    }
    return Series.of(values);
  }

  /** A moving mean that does not look across shots. */
  private static Series smoothed(FloatList list, List<Boundary> boundaries, int reach) {
    float[] values = list.toArray();
    float[] smooth = new float[values.length];
    int start = 0;
    for (int next = 0; next <= boundaries.size(); next++) {
      int end =
          next < boundaries.size()
              ? (int) Math.min(values.length, boundaries.get(next).firstFrameOfNewShot())
              : values.length;
      smooth(values, smooth, start, end, reach);
      start = Math.max(start, end);
    }
    return Series.of(smooth);
  }

  private static void smooth(float[] values, float[] smooth, int start, int end, int reach) {
    for (int i = start; i < end; i++) {
      int from = Math.max(start, i - reach);
      int to = Math.min(end, i + reach + 1);
      double sum = 0;
      for (int k = from; k < to; k++) {
        sum += values[k];
      }
      smooth[i] = (float) (sum / (to - from));
    }
  }
}
