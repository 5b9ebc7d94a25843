package dev.kuleshov.core.curve;

import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;

/**
 * The places at which a curve is drawn: every so many frames from frame 0.
 *
 * <p>Five a second, or fewer where a long film would get more than {@value #MOST_SAMPLES} of them:
 * an hour and six minutes are drawn at full detail, a film of three hours about every half second.
 */
final class Grid {

  private static final double SAMPLES_A_SECOND = 5;
  private static final int MOST_SAMPLES = 20_000;

  private final FrameClock clock;
  private final long step;
  private final int size;

  Grid(FrameClock clock) {
    this.clock = clock;
    long fine = Math.max(1, Math.round(clock.rate().perSecond() / SAMPLES_A_SECOND));
    long coarse = -Math.floorDiv(-clock.frames(), MOST_SAMPLES);
    step = Math.max(fine, coarse);
    size = (int) -Math.floorDiv(-clock.frames(), step);
  }

  int size() {
    return size;
  }

  /** The frame of a sample; the number of frames for the place after the last one. */
  long frame(int sample) {
    return Math.min(sample * step, clock.frames());
  }

  RationalTime time(int sample) {
    return clock.timeOf(frame(sample));
  }

  double seconds(int sample) {
    return time(sample).toSeconds();
  }

  /** Mean time between two samples, in seconds. */
  double spacing() {
    return size == 0 ? 0 : clock.duration().toSeconds() / size;
  }

  /** How many samples a time takes, at least one. */
  int samplesIn(double seconds) {
    return Math.max(1, (int) Math.round(seconds / spacing()));
  }

  /** The last sample at or before a frame. */
  int sampleAt(long frame) {
    return (int) Math.max(0, Math.min(frame / step, size - 1L));
  }

  /** The first sample at or after a frame; {@link #size()} where there is none. */
  int sampleFrom(long frame) {
    return (int) Math.min(-Math.floorDiv(-frame, step), size);
  }

  /** From the one sample to the other, the latter not included. */
  TimeRange range(int from, int to) {
    return new TimeRange(time(from), time(to));
  }

  /** Means of a series of one value a frame, over the frames of each sample. */
  double[] meansOf(Series perFrame) {
    double[] means = new double[size];
    for (int i = 0; i < size; i++) {
      means[i] = perFrame.mean(frame(i), frame(i + 1));
    }
    return means;
  }
}
