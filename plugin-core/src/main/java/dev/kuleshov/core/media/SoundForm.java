package dev.kuleshov.core.media;

import dev.kuleshov.api.UnsupportedInputException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;

/**
 * Holds sound to the form (rate, channels, samples) of its first frame: broadcasts change theirs
 * between programmes.
 */
final class SoundForm implements AutoCloseable {

  private final AVFrame first = avutil.av_frame_alloc();
  private final AVFrame converted = avutil.av_frame_alloc();
  private SwrContext context = new SwrContext((Pointer) null);

  SoundForm(AVFrame frame) {
    copyForm(frame, first);
  }

  private static void copyForm(AVFrame from, AVFrame to) {
    to.format(from.format());
    to.sample_rate(from.sample_rate());
    avutil.av_channel_layout_copy(to.ch_layout(), from.ch_layout());
  }

  /**
   * Returns the frame in the first one's form.
   *
   * @param frame a decoded frame
   * @return the frame itself, or one that is valid until the next call
   */
  AVFrame hold(AVFrame frame) {
    if (frame.format() == first.format()
        && frame.sample_rate() == first.sample_rate()
        && frame.ch_layout().nb_channels() == first.ch_layout().nb_channels()) {
      return frame;
    }
    avutil.av_frame_unref(converted);
    copyForm(first, converted);
    if (context.isNull()) {
      context = swresample.swr_alloc();
    }
    int made = swresample.swr_convert_frame(context, converted, frame);
    if (made < 0) { // yet another form: what little is held back of the last one is let go
      swresample.swr_close(context);
      made = swresample.swr_convert_frame(context, converted, frame);
    }
    if (made < 0) {
      throw new UnsupportedInputException(
          "media.sound-layout",
          "The sound changes to a form that cannot be converted; convert it to stereo.");
    }
    converted.best_effort_timestamp(frame.best_effort_timestamp());
    return converted;
  }

  /**
   * Returns silence.
   *
   * @param samples how much, 1 or more
   * @return a frame to free
   */
  AVFrame silence(int samples) {
    AVFrame silence = avutil.av_frame_alloc();
    copyForm(first, silence);
    silence.nb_samples(samples);
    if (avutil.av_frame_get_buffer(silence, 0) < 0) {
      avutil.av_frame_free(silence);
      throw new OutOfMemoryError("no native memory for " + samples + " samples of silence");
    }
    avutil.av_samples_set_silence(
        silence.extended_data(), 0, samples, silence.ch_layout().nb_channels(), silence.format());
    return silence;
  }

  /** Returns samples a second. */
  int rate() {
    return first.sample_rate();
  }

  @Override
  public void close() {
    swresample.swr_free(context);
    avutil.av_frame_free(converted);
    avutil.av_frame_free(first);
  }
}
