package dev.kuleshov.core.media;

import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Notes what a frame sink sees: the number, the time and the mean of each frame. */
final class Watcher implements FrameSink {

  final List<Long> numbers = new ArrayList<>();
  final List<RationalTime> times = new ArrayList<>();
  final List<Integer> means = new ArrayList<>();
  final List<byte[]> buffers = new ArrayList<>();
  boolean finished;

  private final FrameFormat format;
  private final LongPredicate wanted;

  Watcher(FrameFormat format, LongPredicate wanted) {
    this.format = format;
    this.wanted = wanted;
  }

  static Watcher gray() {
    return new Watcher(new FrameFormat(16, 12, FrameFormat.Layout.GRAY), n -> true);
  }

  @Override
  public FrameFormat open(VideoStream video) {
    return format;
  }

  @Override
  public boolean wants(long number, RationalTime time) {
    return wanted.test(number);
  }

  @Override
  public void accept(VideoFrame frame) {
    numbers.add(frame.number());
    times.add(frame.time());
    long sum = 0;
    for (byte sample : frame.pixels()) {
      sum += sample & 255;
    }
    means.add((int) (sum / frame.pixels().length));
    buffers.add(frame.pixels());
  }

  @Override
  public void finish() {
    finished = true;
  }
}
