package dev.kuleshov.core.media;

import dev.kuleshov.api.UnsupportedInputException;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Turns sound of one form into that which the sinks hear. */
final class SoundConverter implements AutoCloseable {

  private final List<SoundSink> sinks;
  private final int channels;
  private final SwrContext context;
  private final PointerPointer<Pointer> out = new PointerPointer<>(1);
  private FloatPointer buffer = new FloatPointer(8192);
  private float[] samples = new float[8192];
  private long heard;

  /**
   * Makes a converter.
   *
   * @param like a frame of the form that comes in
   * @param hearing the form that comes out
   * @param sinks who hears what comes out
   */
  SoundConverter(AVFrame like, Hearing hearing, List<SoundSink> sinks) {
    this.sinks = sinks;
    this.channels = hearing.channels();
    this.context = new SwrContext((Pointer) null);
    AVChannelLayout layout = new AVChannelLayout();
    try {
      avutil.av_channel_layout_default(layout, channels);
      int made =
          swresample.swr_alloc_set_opts2(
              context,
              layout,
              avutil.AV_SAMPLE_FMT_FLT,
              hearing.rate(),
              like.ch_layout(),
              like.format(),
              like.sample_rate(),
              0,
              null);
      if (made >= 0) {
        // The mean of the channels, not their louder sum, so that samples stay within [-1,1].
        avutil.av_opt_set_double(context, "rematrix_maxval", 1, 0);
        made = swresample.swr_init(context);
      }
      if (made < 0) {
        close();
        throw new UnsupportedInputException(
            "media.sound-layout",
            "Sound of "
                + like.ch_layout().nb_channels()
                + " channels cannot be mixed; convert it to stereo.");
      }
    } finally {
      avutil.av_channel_layout_uninit(layout);
      layout.close();
    }
  }

  /**
   * Converts samples.
   *
   * @param frame the samples, or null once at the end for those still held back
   */
  void convert(AVFrame frame) {
    int count = frame == null ? 0 : frame.nb_samples();
    int room = channels * swresample.swr_get_out_samples(context, count);
    if (room > samples.length) {
      buffer.close();
      buffer = new FloatPointer(room);
      samples = new float[room];
    }
    out.put(0, buffer);
    int made =
        swresample.swr_convert(
            context,
            out,
            samples.length / channels,
            frame == null ? null : frame.extended_data(),
            count);
    if (made > 0) {
      int values = made * channels;
      buffer.get(samples, 0, values);
      heard += made;
      for (int i = 0; i < values; i++) {
        // A damaged stream decodes to anything, not-a-number included.
        samples[i] = samples[i] >= -1 ? Math.min(samples[i], 1) : samples[i] < -1 ? -1 : 0;
      }
      for (SoundSink sink : sinks) {
        sink.accept(samples, values);
      }
    }
  }

  /** Returns how many samples of each channel the sinks have heard. */
  long heard() {
    return heard;
  }

  @Override
  public void close() {
    swresample.swr_free(context);
    out.close();
    buffer.close();
  }
}
