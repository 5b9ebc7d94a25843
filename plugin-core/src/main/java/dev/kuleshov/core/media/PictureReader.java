package dev.kuleshov.core.media;

import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Plays a film from anywhere in full quality: the picture that is on screen at a time. Going
 * forward is cheap.
 */
public final class PictureReader implements AutoCloseable {

  /** Seconds of decoding that are cheaper than going elsewhere. */
  private static final double STAY = 3;

  /** How far before a time to look for a keyframe, in seconds, where nearer ones did not do. */
  private static final double[] REACH = {0, 2, 12};

  private final MediaInfo info;
  private final VideoStream video;
  private final FrameFormat format;
  private final PictureConverter converter;
  private final double tick;
  private final double length;
  private final double first;
  private final Deque<Shown> ahead = new ArrayDeque<>();
  private Demuxer demuxer;
  private Decoder decoder;
  private Shown current;
  private byte[] pixels;
  private double last = Double.NEGATIVE_INFINITY;
  private boolean over;

  /** A decoded frame and when it is shown, in seconds from the film's first. */
  private record Shown(AVFrame frame, double time) {}

  private PictureReader(MediaInfo info, VideoStream video, FrameFormat format) {
    this.info = info;
    this.video = video;
    this.format = format;
    long timestamp = FirstPicture.timestamp(info.file(), video.index());
    open();
    this.tick = Ffmpeg.tick(demuxer.stream(video.index()).time_base()).toSeconds();
    this.length = video.rate().frameDuration().toSeconds();
    this.first = timestamp == ClockBuilder.MISSING ? Double.NaN : timestamp * tick;
    this.converter = new PictureConverter(format, video.rotation(), true);
  }

  /**
   * Opens a film.
   *
   * @param info the film; it has pictures
   * @param mostWidth pixels of the frame that pictures are fitted into
   * @param mostHeight pixels
   * @throws dev.kuleshov.api.KuleshovException if it cannot be decoded
   */
  public static PictureReader open(MediaInfo info, int mostWidth, int mostHeight) {
    VideoStream video = info.video().orElseThrow();
    double aspect = video.displayAspect();
    double width = Math.min(mostWidth, mostHeight * aspect);
    FrameFormat fitted =
        new FrameFormat(
            (int) Math.max(1, Math.round(width)),
            (int) Math.max(1, Math.round(width / aspect)),
            FrameFormat.Layout.BGR);
    return new PictureReader(info, video, fitted);
  }

  /** Returns the form of the pictures: as large as fits, upright, with square pixels. */
  public FrameFormat format() {
    return format;
  }

  /**
   * Returns the picture on screen at a time; the first before the film, the last after it. A
   * quarter of a frame is added, since some files round their times.
   *
   * @param time from the film's first picture
   * @return its pixels, valid until the next call
   */
  public byte[] at(RationalTime time) {
    double wanted = time.toSeconds() + length / 4;
    boolean back = current != null && wanted < current.time();
    if (!Double.isNaN(first) && (back || wanted > last + STAY)) {
      seek(wanted);
    } else if (back) {
      reopen();
    }
    play(wanted);
    if (pixels == null && current != null) {
      pixels = converter.convert(current.frame());
    }
    return pixels == null ? new byte[format.size()] : pixels;
  }

  /**
   * Returns whether a time that was asked for lies more than a second behind the last picture: the
   * file holds less than its header promises.
   *
   * @param time as given to {@link #at}
   */
  public boolean isPast(RationalTime time) {
    return over && ahead.isEmpty() && time.toSeconds() > last + length + 1;
  }

  /** Decodes until the picture at a time and the one after it are known. */
  private void play(double wanted) {
    while (true) {
      while (!ahead.isEmpty() && (current == null || ahead.peek().time() <= wanted)) {
        show(ahead.remove());
      }
      if (!ahead.isEmpty() || over) {
        return;
      }
      decode();
    }
  }

  private void seek(double wanted) {
    for (double reach : REACH) {
      long target = Math.round((first + Math.max(0, wanted - reach)) / tick);
      if (!demuxer.seek(video.index(), target)) {
        break;
      }
      forget();
      decoder.flush();
      while (ahead.isEmpty() && !over) {
        decode();
      }
      if (!ahead.isEmpty() && ahead.peek().time() <= wanted) {
        return;
      }
    }
    reopen();
  }

  private void reopen() {
    forget();
    decoder.close();
    demuxer.close();
    open();
  }

  private void open() {
    demuxer = Demuxer.open(info.file());
    demuxer.only(Set.of(video.index()));
    decoder = Decoder.open(demuxer.stream(video.index()), Decoder.THREADS, Quality.FULL);
  }

  private void forget() {
    show(null);
    while (!ahead.isEmpty()) {
      avutil.av_frame_free(ahead.remove().frame());
    }
    last = Double.NEGATIVE_INFINITY;
    over = false;
  }

  private void show(Shown next) {
    if (current != null) {
      avutil.av_frame_free(current.frame());
    }
    current = next;
    pixels = null;
  }

  private void decode() {
    AVPacket packet = demuxer.next();
    while (packet != null && packet.stream_index() != video.index()) {
      packet = demuxer.next();
    }
    over = packet == null;
    decoder.decode(packet, output);
  }

  private final Decoder.Output output =
      new Decoder.Output() {
        @Override
        public void frame(AVFrame frame) {
          long timestamp = frame.best_effort_timestamp();
          boolean told = timestamp != ClockBuilder.MISSING && !Double.isNaN(first);
          double next = Double.isInfinite(last) ? 0 : last + length;
          last = told ? timestamp * tick - first : next;
          ahead.add(new Shown(avutil.av_frame_clone(frame), last));
        }

        @Override
        public void damaged() {
          // What can be decoded is shown.
        }
      };

  @Override
  public void close() {
    forget();
    converter.close();
    decoder.close();
    demuxer.close();
  }
}
