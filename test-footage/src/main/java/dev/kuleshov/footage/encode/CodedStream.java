package dev.kuleshov.footage.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One encoder and the stream that it fills: what pictures and sound have in common. */
final class CodedStream implements AutoCloseable {
  private final MediaWriter writer;
  private final AVStream stream;
  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();

  CodedStream(MediaWriter writer, String encoder) throws IOException {
    this.writer = writer;
    AVCodec codec = avcodec_find_encoder_by_name(encoder);
    if (codec == null || codec.isNull()) {
      throw new IOException("this build of FFmpeg has no encoder " + encoder);
    }
    stream = avformat_new_stream(writer.context(), null);
    context = avcodec_alloc_context3(codec);
    context.flags(context.flags() | AV_CODEC_FLAG_BITEXACT);
    context.thread_count(1);
    if ((writer.context().oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
      context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
  }

  AVCodecContext context() {
    return context;
  }

  AVStream stream() {
    return stream;
  }

  /** Opens the encoder, once its context is filled in. */
  void open(Map<String, String> options) throws IOException {
    Native.withOptions(
        options,
        "open the encoder",
        dictionary -> avcodec_open2(context, (AVCodec) null, dictionary));
    Native.check(
        avcodec_parameters_from_context(stream.codecpar(), context), "describe the stream");
    stream.time_base(context.time_base());
  }

  /** Encodes a frame, or flushes the encoder if it is null. */
  void encode(AVFrame frame) throws IOException {
    Native.check(avcodec_send_frame(context, frame), "encode a frame");
    int result = avcodec_receive_packet(context, packet);
    while (result >= 0) {
      packet.stream_index(stream.index());
      if (packet.duration() == 0) {
        packet.duration(frame == null ? 1 : frame.duration());
      }
      av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
      writer.write(packet);
      av_packet_unref(packet);
      result = avcodec_receive_packet(context, packet);
    }
    if (result != AVERROR_EAGAIN() && result != AVERROR_EOF) {
      Native.check(result, "encode a frame");
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avcodec_free_context(context);
  }
}
