package dev.kuleshov.core.media;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Decodes a sound stream, keeps it on the film's time and lets the sinks and the meter hear it. */
final class SoundFeed implements Decoder.Output, AutoCloseable {

  /** Seconds of sound that one lost packet holds, about. */
  private static final RationalTime PACKET = RationalTime.ofMillis(25);

  private final double tick;
  private final double limit;
  private final Hearing hearing;
  private final List<SoundSink> sinks;
  private final Decoder decoder;
  private final DamageLog damage =
      new DamageLog(
          "media.damaged-sound", "damaged stretch of sound", "damaged stretches of sound");

  private double origin;
  private SoundForm form;
  private SoundClock clock;
  private SoundConverter converter;
  private LoudnessMeter meter;
  private Finding unusable;

  /**
   * Opens the decoder.
   *
   * @param stream the sound stream
   * @param origin the film's time 0 on the container's clock in seconds; NaN for the first sound
   * @param limit seconds after which no sound can start
   * @param hearing in which form
   * @param sinks who hears it
   */
  SoundFeed(AVStream stream, double origin, double limit, Hearing hearing, List<SoundSink> sinks) {
    this.tick = Ffmpeg.tick(stream.time_base()).toSeconds();
    this.origin = origin;
    this.limit = limit;
    this.hearing = hearing;
    this.sinks = sinks;
    this.decoder = Decoder.open(stream, 1, Quality.FULL);
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
    if (meter != null) {
      converter.convert(null);
      margin();
      meter.add(null);
    }
    sinks.forEach(SoundSink::finish);
  }

  @Override
  public void frame(AVFrame decoded) {
    if (decoded.nb_samples() <= 0 || unusable != null) {
      return;
    }
    if (decoded.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
      avutil.av_channel_layout_default(decoded.ch_layout(), decoded.ch_layout().nb_channels());
    }
    AVFrame frame = hold(decoded);
    if (frame != null) {
      long change = clock.place(seconds(decoded.best_effort_timestamp()), frame.nb_samples());
      if (change > 0) {
        silence(change, true);
      }
      if (change >= 0 || cutHead(frame, (int) -change)) {
        hear(frame, true);
      }
    }
  }

  private double seconds(long timestamp) {
    if (timestamp == ClockBuilder.MISSING) {
      return Double.NaN;
    }
    if (Double.isNaN(origin)) {
      origin = timestamp * tick;
    }
    return timestamp * tick - origin;
  }

  /** Returns the frame in the form of the first, or null where nothing can be made of it. */
  private AVFrame hold(AVFrame decoded) {
    try {
      if (form == null) {
        start(decoded);
      }
      return form.hold(decoded);
    } catch (UnsupportedInputException e) {
      unusable = Finding.warning("media.sound-unusable", "Sound is left out. " + e.getMessage());
      return null;
    }
  }

  private void start(AVFrame first) {
    form = new SoundForm(first);
    clock = new SoundClock(form.rate(), limit);
    converter = new SoundConverter(first, hearing, sinks);
    meter = new LoudnessMeter(first);
    margin();
  }

  /** The half of the loudness meter's window that lies outside the film. */
  private void margin() {
    silence(form.rate() * 3L / 2, false);
  }

  private void silence(long samples, boolean heard) {
    int piece = (int) Math.min(samples, form.rate());
    AVFrame frame = form.silence(piece);
    try {
      for (long left = samples; left > 0; left -= piece) {
        frame.nb_samples((int) Math.min(left, piece));
        hear(frame, heard);
      }
    } finally {
      avutil.av_frame_free(frame);
    }
  }

  /** Leaves out the first samples; returns whether any are left. */
  private static boolean cutHead(AVFrame frame, int samples) {
    int left = frame.nb_samples() - samples;
    if (left > 0) {
      avutil.av_frame_make_writable(frame);
      avutil.av_samples_copy(
          frame.extended_data(),
          frame.extended_data(),
          0,
          samples,
          left,
          frame.ch_layout().nb_channels(),
          frame.format());
      frame.nb_samples(left);
    }
    return left > 0;
  }

  private void hear(AVFrame frame, boolean inFilm) {
    frame.pts(ClockBuilder.MISSING);
    if (inFilm) {
      converter.convert(frame);
    }
    meter.add(frame);
  }

  @Override
  public void damaged() {
    long heard = converter == null ? 0 : converter.heard();
    damage.add(new RationalTime(heard, hearing.rate()), PACKET);
  }

  /** Returns how much sound the sinks have heard. */
  RationalTime heard() {
    return new RationalTime(converter == null ? 0 : converter.heard(), hearing.rate());
  }

  /** Returns the loudness in each tenth of a second that has begun, after {@link #finish}. */
  Series loudness() {
    long tenth = hearing.rate() / 10;
    return meter == null
        ? Series.empty()
        : meter.series((int) ((converter.heard() + tenth - 1) / tenth));
  }

  /** Returns what was damaged. */
  List<Finding> findings() {
    return unusable == null
        ? damage.findings()
        : Stream.concat(Stream.of(unusable), damage.findings().stream()).toList();
  }

  @Override
  public void close() {
    if (meter != null) {
      meter.close();
    }
    if (converter != null) {
      converter.close();
    }
    if (form != null) {
      form.close();
    }
    decoder.close();
  }
}
