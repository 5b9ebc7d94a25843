package dev.kuleshov.footage.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/** A stream whose packets need no encoder: a cover picture, or subtitles of an mp4 file. */
public final class RawStream {
  /**
   * Display flags, justification, background, text box and default style: all zero but the font.
   */
  private static final int TEXT_HEADER = 48;

  private static final AVRational MILLIS = av_make_q(1, 1000);

  private final MediaWriter writer;
  private final AVStream stream;

  private RawStream(MediaWriter writer) {
    this.writer = writer;
    stream = avformat_new_stream(writer.context(), null);
    stream.time_base(MILLIS);
  }

  /**
   * Adds a cover picture.
   *
   * @param writer the file, not yet begun
   * @param width pixels
   * @param height pixels
   */
  public static RawStream cover(MediaWriter writer, int width, int height) {
    RawStream cover = new RawStream(writer);
    AVCodecParameters parameters = cover.stream.codecpar();
    parameters.codec_type(AVMEDIA_TYPE_VIDEO);
    parameters.codec_id(AV_CODEC_ID_PNG);
    parameters.format(AV_PIX_FMT_RGB24);
    parameters.width(width);
    parameters.height(height);
    cover.stream.disposition(AV_DISPOSITION_ATTACHED_PIC);
    return cover;
  }

  /**
   * Adds timed text.
   *
   * @param writer the file, not yet begun
   */
  public static RawStream subtitles(MediaWriter writer) {
    RawStream text = new RawStream(writer);
    AVCodecParameters parameters = text.stream.codecpar();
    parameters.codec_type(AVMEDIA_TYPE_SUBTITLE);
    parameters.codec_id(AV_CODEC_ID_MOV_TEXT);
    parameters.extradata(new BytePointer(av_mallocz(TEXT_HEADER + AV_INPUT_BUFFER_PADDING_SIZE)));
    parameters.extradata_size(TEXT_HEADER);
    return text;
  }

  /**
   * Writes a subtitle.
   *
   * @param text the words
   * @param startMillis when it appears
   * @param endMillis when it goes
   */
  public void writeText(String text, long startMillis, long endMillis) throws IOException {
    byte[] words = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer packet = ByteBuffer.allocate(2 + words.length);
    packet.putShort((short) words.length).put(words);
    write(packet.array(), startMillis, endMillis - startMillis);
  }

  /**
   * Writes a packet.
   *
   * @param bytes what is in it
   * @param startMillis its time
   * @param millis its length
   */
  public void write(byte[] bytes, long startMillis, long millis) throws IOException {
    AVPacket packet = av_packet_alloc();
    try {
      Native.check(av_new_packet(packet, bytes.length), "make room for a packet");
      packet.data().put(bytes);
      packet.stream_index(stream.index());
      packet.pts(startMillis);
      packet.dts(startMillis);
      packet.duration(millis);
      packet.flags(1);
      av_packet_rescale_ts(packet, MILLIS, stream.time_base());
      writer.write(packet);
    } finally {
      av_packet_free(packet);
    }
  }
}
