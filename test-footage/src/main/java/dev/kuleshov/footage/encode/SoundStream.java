package dev.kuleshov.footage.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.io.IOException;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

/** A sound stream of a media file being written. */
public final class SoundStream implements AutoCloseable {
  private static final int PACKET = 1024;

  private final SoundFormat format;
  private final CodedStream coded;
  private final AVFrame frame = av_frame_alloc();
  private final int frameSize;
  private long position;

  /**
   * Adds a sound stream.
   *
   * @param writer the file, not yet begun
   * @param format how to write it
   * @param start its first sample's time, in samples
   */
  public SoundStream(MediaWriter writer, SoundFormat format, long start) throws IOException {
    this.format = format;
    position = start;
    coded = new CodedStream(writer, format.codec());
    AVCodecContext context = coded.context();
    boolean planar = format.codec().equals("aac");
    context.sample_fmt(planar ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_S16);
    context.sample_rate(format.sampleRate());
    context.bit_rate(format.bitRate());
    av_channel_layout_default(context.ch_layout(), format.channels());
    context.time_base(av_make_q(1, format.sampleRate()));
    coded.open(Map.of());
    frameSize = context.frame_size() > 0 ? context.frame_size() : PACKET;
    frame.format(context.sample_fmt());
    frame.nb_samples(frameSize);
    frame.sample_rate(format.sampleRate());
    Native.check(av_channel_layout_copy(frame.ch_layout(), context.ch_layout()), "lay out sound");
    Native.check(av_frame_get_buffer(frame, 0), "make room for sound");
  }

  /** Returns how many samples a full packet holds. */
  public int packetSize() {
    return frameSize;
  }

  /**
   * Writes one packet's samples.
   *
   * @param samples the whole sound in [-1,1]
   * @param from first sample of the packet
   * @param count how many: {@link #packetSize()}, or fewer for the last packet
   */
  public void write(float[] samples, int from, int count) throws IOException {
    Native.check(av_frame_make_writable(frame), "reuse sound");
    frame.nb_samples(count);
    frame.pts(position);
    frame.duration(count);
    for (int channel = 0; channel < format.channels(); channel++) {
      if (frame.format() == AV_SAMPLE_FMT_FLTP) {
        new FloatPointer(frame.data(channel)).put(samples, from, count);
      } else {
        ShortPointer out = new ShortPointer(frame.data(0));
        for (int i = 0; i < count; i++) {
          float limited = Math.max(-1, Math.min(1, samples[from + i]));
          out.put((long) i * format.channels() + channel, (short) Math.round(limited * 32767));
        }
      }
    }
    position += count;
    coded.encode(frame);
  }

  /** Writes what the encoder holds back. */
  public void finish() throws IOException {
    coded.encode(null);
  }

  @Override
  public void close() {
    av_frame_free(frame);
    coded.close();
  }
}
