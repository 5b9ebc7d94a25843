package dev.kuleshov.footage.encode;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.javacpp.BytePointer;

/**
 * A media file being written.
 *
 * <p>Order of use: add streams, {@link #begin}, write to the streams, finish them, {@link #close}.
 * Nothing that differs between two runs (dates, versions) is written.
 */
public final class MediaWriter implements AutoCloseable {
  private final AVFormatContext context = new AVFormatContext(null);
  private boolean begun;

  /**
   * Opens a file.
   *
   * @param file where; replaced if it exists
   * @param container a muxer's name as FFmpeg has it: mp4, mov, matroska, mpegts, mpeg
   */
  public MediaWriter(Path file, String container) throws IOException {
    byte[] name = ("file:" + file.toAbsolutePath() + '\0').getBytes(StandardCharsets.UTF_8);
    try (BytePointer url = new BytePointer(name);
        BytePointer muxer = new BytePointer(container)) {
      Native.check(
          avformat_alloc_output_context2(context, (AVOutputFormat) null, muxer, url),
          "write the container " + container);
      AVIOContext io = new AVIOContext(null);
      Native.check(avio_open(io, url, AVIO_FLAG_WRITE), "open " + file);
      context.pb(io);
    }
    context.flags(context.flags() | AVFMT_FLAG_BITEXACT);
  }

  AVFormatContext context() {
    return context;
  }

  /**
   * Writes the header, once every stream has been added.
   *
   * @param options the muxer's own options
   */
  public void begin(Map<String, String> options) throws IOException {
    Native.withOptions(
        options, "write the header", dictionary -> avformat_write_header(context, dictionary));
    begun = true;
  }

  void write(AVPacket packet) throws IOException {
    Native.check(av_interleaved_write_frame(context, packet), "write a packet");
  }

  /** Writes the index and closes the file. */
  @Override
  public void close() throws IOException {
    try {
      if (begun) {
        Native.check(av_write_trailer(context), "write the trailer");
      }
    } finally {
      avio_closep(context.pb());
      avformat_free_context(context);
    }
  }
}
