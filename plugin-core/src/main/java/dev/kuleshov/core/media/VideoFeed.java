package dev.kuleshov.core.media;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;

/** Decodes the picture stream and shows each frame to the sinks that want it. */
final class VideoFeed implements Decoder.Output, AutoCloseable {

  /** One format that some sinks share, with the frame last converted to it. */
  private static final class View {
    final FrameFormat format;
    final PictureConverter converter;
    VideoFrame last;

    View(FrameFormat format, int rotation) {
      this.format = format;
      this.converter = new PictureConverter(format, rotation, false);
    }
  }

  private final Decoder decoder;
  private final ClockBuilder clock;
  private final List<FrameSink> sinks;
  private final List<View> views = new ArrayList<>();
  private final Map<FrameFormat, View> byFormat = new LinkedHashMap<>();
  private final DamageLog damage =
      new DamageLog("media.damaged-frames", "damaged frame", "damaged frames");
  private final RationalTime frameLength;
  private long lastLength;

  /**
   * Opens the decoder and asks each sink for its format.
   *
   * @param demuxer the open film
   * @param video its picture stream
   * @param sinks who looks, in this order
   * @param quality how carefully to decode
   */
  VideoFeed(Demuxer demuxer, VideoStream video, List<FrameSink> sinks, Quality quality) {
    this.sinks = sinks;
    this.frameLength = video.rate().frameDuration();
    this.clock =
        new ClockBuilder(
            Ffmpeg.tick(demuxer.stream(video.index()).time_base()),
            new NominalRate(video.rate(), video.variableRate()),
            demuxer.mayJump());
    this.decoder = Decoder.open(demuxer.stream(video.index()), Decoder.THREADS, quality);
    try {
      for (FrameSink sink : sinks) {
        views.add(byFormat.computeIfAbsent(sink.open(video), f -> new View(f, video.rotation())));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Decodes a packet. */
  void packet(AVPacket packet) {
    if ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0) {
      damaged();
    }
    decoder.decode(packet, this);
  }

  /** Decodes what is held back and tells the sinks that it is over. */
  void finish() {
    decoder.decode(null, this);
    sinks.forEach(FrameSink::finish);
  }

  @Override
  public void frame(AVFrame frame) {
    long number = clock.frames();
    clock.add(frame.best_effort_timestamp());
    lastLength = frame.duration();
    RationalTime time = clock.lastTime();
    if (frame.decode_error_flags() != 0 || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0) {
      damage.add(time, frameLength);
    }
    for (int i = 0; i < sinks.size(); i++) {
      if (sinks.get(i).wants(number, time)) {
        sinks.get(i).accept(picture(views.get(i), frame, number, time));
      }
    }
  }

  private static VideoFrame picture(View view, AVFrame frame, long number, RationalTime time) {
    if (view.last == null || view.last.number() != number) {
      view.last = new VideoFrame(number, time, view.format, view.converter.convert(frame));
    }
    return view.last;
  }

  @Override
  public void damaged() {
    damage.add(clock.lastTime(), frameLength);
  }

  /** Returns when the last decoded frame is shown. */
  RationalTime time() {
    return clock.lastTime();
  }

  /** Returns when each frame is shown, after {@link #finish}. */
  FrameClock clock() {
    return clock.build(lastLength);
  }

  /** Returns what was damaged. */
  List<Finding> findings() {
    return damage.findings();
  }

  @Override
  public void close() {
    byFormat.values().forEach(view -> view.converter.close());
    decoder.close();
  }
}
