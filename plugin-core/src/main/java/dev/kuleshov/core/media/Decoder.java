package dev.kuleshov.core.media;

import dev.kuleshov.api.UnsupportedInputException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Turns the packets of one stream into frames. */
final class Decoder implements AutoCloseable {

  /** Two are as quick as four on a laptop, and leave a core to the analysers. */
  static final int THREADS = 2;

  /** More errors than this without a frame between them, and a packet is given up. */
  private static final int PATIENCE = 64;

  /** Hears what comes out of a decoder. */
  interface Output {
    /**
     * Takes a frame.
     *
     * @param frame valid until the call returns
     */
    void frame(AVFrame frame);

    /** Hears that a packet could not be decoded. */
    void damaged();
  }

  private final AVCodecContext context;
  private final AVFrame frame;

  private Decoder(AVCodecContext context) {
    this.context = context;
    this.frame = avutil.av_frame_alloc();
  }

  /**
   * Opens the codec of a stream.
   *
   * @param stream the stream
   * @param threads how many threads decode
   * @param quality how carefully
   * @throws UnsupportedInputException if there is no codec for it
   */
  static Decoder open(AVStream stream, int threads, Quality quality) {
    AVCodecParameters parameters = stream.codecpar();
    AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
    if (codec == null || codec.isNull()) {
      throw noCodec(parameters);
    }
    AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
    avcodec.avcodec_parameters_to_context(context, parameters);
    context.pkt_timebase(stream.time_base());
    context.thread_count(threads);
    if (quality == Quality.FAST) {
      context.skip_loop_filter(avcodec.AVDISCARD_ALL);
    }
    if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      avcodec.avcodec_free_context(context);
      throw noCodec(parameters);
    }
    return new Decoder(context);
  }

  private static UnsupportedInputException noCodec(AVCodecParameters parameters) {
    return new UnsupportedInputException(
        "media.codec",
        "There is no decoder for "
            + Ffmpeg.text(avcodec.avcodec_get_name(parameters.codec_id()))
            + "; convert the film to a common codec such as H.264.");
  }

  /**
   * Decodes a packet.
   *
   * @param packet the packet, or null once after the last one to get the frames still held back
   * @param output hears of the frames that became ready
   */
  void decode(AVPacket packet, Output output) {
    int sent = avcodec.avcodec_send_packet(context, packet);
    if (sent < 0 && sent != avutil.AVERROR_EOF) {
      output.damaged();
    }
    int errors = 0;
    while (errors < PATIENCE) {
      int got = avcodec.avcodec_receive_frame(context, frame);
      if (got >= 0) {
        errors = 0;
        output.frame(frame);
        avutil.av_frame_unref(frame);
      } else if (got == avutil.AVERROR_EOF
          || got == org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN()) {
        return;
      } else {
        errors++;
        output.damaged();
      }
    }
  }

  /**
   * Leaves out what no other frame needs, or decodes everything again.
   *
   * @param skim whether the next packets are only on the way to a frame that is wanted
   */
  void skim(boolean skim) {
    context.skip_frame(skim ? avcodec.AVDISCARD_NONREF : avcodec.AVDISCARD_DEFAULT);
  }

  /** Forgets everything decoded so far, as is needed after a seek. */
  void flush() {
    avcodec.avcodec_flush_buffers(context);
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(context);
  }
}
