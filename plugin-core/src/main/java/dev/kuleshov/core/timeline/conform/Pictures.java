package dev.kuleshov.core.timeline.conform;

import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.time.FrameRate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The pictures' measurements, one for each frame of the edit. */
final class Pictures {

  /** No media is shown. */
  private static final int NONE = -1;

  private final List<Stretch> stretches;

  /** Which stretch, and which of its media's frames, each frame of the edit shows. */
  private final int[] stretchOf;

  private final int[] frameOf;

  Pictures(List<Stretch> stretches, FrameRate rate) {
    this.stretches = stretches;
    long length = stretches.isEmpty() ? 0 : stretches.get(stretches.size() - 1).end();
    stretchOf = new int[Math.toIntExact(length)];
    frameOf = new int[stretchOf.length];
    Arrays.fill(stretchOf, NONE);
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (stretch.media().isPresent()) {
        for (int frame = (int) stretch.start(); frame < stretch.end(); frame++) {
          stretchOf[frame] = i;
          frameOf[frame] = Math.toIntExact(stretch.mediaFrame(frame, rate));
        }
      }
    }
  }

  PictureTrack series(List<Shot> shots) {
    return new PictureTrack(
        series(PictureTrack::brightness, 0),
        series(PictureTrack::contrast, 0),
        series(PictureTrack::saturation, 0),
        series(PictureTrack::warmth, 0),
        series(PictureTrack::sharpness, 0),
        stillAtStarts(series(PictureTrack::motion, 0), shots),
        stillAtStarts(series(PictureTrack::panX, 0), shots),
        stillAtStarts(series(PictureTrack::panY, 0), shots),
        series(PictureTrack::focusX, 0.5f),
        series(PictureTrack::focusY, 0.5f));
  }

  private Series series(Function<PictureTrack, Series> measurement, float black) {
    float[] values = new float[stretchOf.length];
    for (int frame = 0; frame < values.length; frame++) {
      values[frame] = black;
      if (stretchOf[frame] != NONE) {
        Stretch stretch = stretches.get(stretchOf[frame]);
        Series series =
            measurement.apply(stretch.media().orElseThrow().analysis().measured().picture());
        values[frame] = series.isEmpty() ? black : series.at(frameOf[frame]);
      }
    }
    return Series.of(values);
  }

  /** Nothing moves from one shot to the next: motion is measured within shots. */
  private static Series stillAtStarts(Series series, List<Shot> shots) {
    float[] values = series.toArray();
    shots.forEach(shot -> values[Math.toIntExact(shot.frames().start())] = 0);
    return Series.of(values);
  }
}
