package dev.kuleshov.core.media;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.RationalTime;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

/** Looks for frames of a film by their numbers. */
final class StillHunt {

  /** How far before a frame to look for a keyframe, in seconds; later tries reach further. */
  private static final double[] REACH = {0, 2, 12};

  /** Seconds of decoding that are cheaper than going elsewhere, where the file has no index. */
  private static final double STAY = 3;

  /** Takes the decoded frames. */
  interface Catch {
    /**
     * Takes a frame.
     *
     * @param number its number
     * @param frame valid until the call returns
     */
    void take(long number, AVFrame frame);
  }

  private final Path file;
  private final int stream;
  private final FrameClock clock;
  private final JobMonitor monitor;

  StillHunt(MediaInfo info, FrameClock clock, JobMonitor monitor) {
    this.file = info.file();
    this.stream = info.video().orElseThrow().index();
    this.clock = clock;
    this.monitor = monitor;
  }

  /**
   * Looks for frames by their timestamps.
   *
   * @param numbers what to look for; emptied
   * @param into takes what is found
   * @return what was not found
   */
  NavigableSet<Long> byTime(NavigableSet<Long> numbers, Catch into) {
    NavigableSet<Long> missed = new TreeSet<>();
    long first = FirstPicture.timestamp(file, stream);
    if (first == ClockBuilder.MISSING) {
      return numbers;
    }
    try (Demuxer demuxer = Demuxer.open(file);
        Decoder decoder = Decoder.open(demuxer.stream(stream), Decoder.THREADS, Quality.FULL)) {
      demuxer.only(Set.of(stream));
      Net net = new Net(numbers, first, Ffmpeg.tick(demuxer.stream(stream).time_base()), into);
      while (!numbers.isEmpty()) {
        long wanted = numbers.first();
        for (int i = 0; i < REACH.length && numbers.contains(wanted); i++) {
          net.cast(demuxer, decoder, REACH[i]);
        }
        if (numbers.remove(wanted)) {
          missed.add(wanted);
        }
      }
    }
    return missed;
  }

  /**
   * Looks for frames by counting from the film's first.
   *
   * @param numbers what to look for
   * @param into takes what is found
   */
  void byCounting(NavigableSet<Long> numbers, Catch into) {
    try (Demuxer demuxer = Demuxer.open(file);
        Decoder decoder = Decoder.open(demuxer.stream(stream), Decoder.THREADS, Quality.FULL)) {
      demuxer.only(Set.of(stream));
      Counter counter = new Counter(numbers, into);
      AVPacket packet = demuxer.next();
      while (packet != null && counter.next <= numbers.last()) {
        monitor.checkCancelled();
        if (packet.stream_index() == stream) {
          decoder.decode(packet, counter);
        }
        packet = demuxer.next();
      }
      decoder.decode(null, counter);
    }
  }

  private static final class Counter implements Decoder.Output {
    private final NavigableSet<Long> numbers;
    private final Catch into;
    private long next;

    Counter(NavigableSet<Long> numbers, Catch into) {
      this.numbers = numbers;
      this.into = into;
    }

    @Override
    public void frame(AVFrame frame) {
      if (numbers.contains(next)) {
        into.take(next, frame);
      }
      next++;
    }

    @Override
    public void damaged() {
      // The decode pass has told of it.
    }
  }

  /** Catches the frames whose timestamps are those of the numbers looked for. */
  private final class Net implements Decoder.Output {
    private final NavigableSet<Long> numbers;
    private final long first;
    private final double ticksPerSecond;
    private final Catch into;
    private double seen = Double.NEGATIVE_INFINITY;
    private boolean passed;

    Net(NavigableSet<Long> numbers, long first, RationalTime tick, Catch into) {
      this.numbers = numbers;
      this.first = first;
      this.ticksPerSecond = 1 / tick.toSeconds();
      this.into = into;
    }

    /** Looks for the first number, and for those after it as long as they are near. */
    void cast(Demuxer demuxer, Decoder decoder, double reach) {
      double target = place(numbers.first());
      boolean stay = reach == 0 && isAhead(demuxer, target);
      boolean keyed = stay;
      if (!stay) {
        long aim = Math.round(target - reach * ticksPerSecond);
        if (!demuxer.seek(stream, aim)) {
          return;
        }
        decoder.flush();
        seen = Double.NEGATIVE_INFINITY;
      }
      passed = false;
      long wanted = numbers.first();
      AVPacket packet = null;
      while (numbers.contains(wanted) && !passed && (packet = demuxer.next()) != null) {
        monitor.checkCancelled();
        keyed |= (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        if (keyed && packet.stream_index() == stream) {
          boolean known = packet.pts() != ClockBuilder.MISSING;
          decoder.skim(known && packet.pts() < target - slack(wanted));
          decoder.decode(packet, this);
        }
      }
      if (packet == null && numbers.contains(wanted) && !passed) {
        decoder.decode(null, this);
        decoder.flush();
        seen = Double.NEGATIVE_INFINITY;
      }
    }

    /** Returns whether a frame is reached sooner by decoding on than by going elsewhere. */
    private boolean isAhead(Demuxer demuxer, double target) {
      if (target <= seen) {
        return false;
      }
      double key = demuxer.keyframeBefore(stream, Math.round(target));
      return Double.isNaN(key) ? target - seen <= STAY * ticksPerSecond : key <= seen;
    }

    @Override
    public void frame(AVFrame frame) {
      long timestamp = frame.best_effort_timestamp();
      if (timestamp == ClockBuilder.MISSING) {
        return;
      }
      seen = timestamp;
      if (numbers.isEmpty()) {
        return;
      }
      long number = numbers.first();
      double off = timestamp - place(number);
      if (Math.abs(off) <= slack(number)) {
        into.take(number, frame);
        numbers.remove(number);
      } else if (off > 0) {
        passed = true; // it would have come by now
      }
    }

    @Override
    public void damaged() {
      // The decode pass has told of it.
    }

    private double place(long number) {
      return first + clock.timeOf(number).toSeconds() * ticksPerSecond;
    }

    /** Nearly half the way to the next frame on either side, in ticks. */
    private double slack(long number) {
      double after = place(number + 1) - place(number);
      double before = number == 0 ? after : place(number) - place(number - 1);
      return 0.45 * Math.min(before, after);
    }
  }
}
