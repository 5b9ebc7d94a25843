package dev.kuleshov.core.media;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Series;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;

/**
 * Measures short-term loudness (EBU R128: K-weighted, over 3 seconds) every tenth of a second with
 * FFmpeg's own meter.
 *
 * <p>The meter looks back over 3 seconds. One and a half seconds of silence before the film and
 * after it put each value in the middle of what it was measured on.
 */
final class LoudnessMeter implements AutoCloseable {

  /** LUFS; what EBU R128 takes for silence. */
  static final float FLOOR = -70;

  /** Values that look back beyond the silence before the film. */
  private static final int LEAD = 29;

  private final AVFilterGraph graph = avfilter.avfilter_graph_alloc();
  private final AVFilterContext source;
  private final AVFilterContext sink;
  private final AVFrame measured = avutil.av_frame_alloc();
  private float[] values = new float[1024];
  private int seen;

  /**
   * Makes a meter.
   *
   * @param like a frame of the form that will be measured
   */
  LoudnessMeter(AVFrame like) {
    int rate = like.sample_rate();
    // Where a tenth of a second is no whole number of samples, or is more than it need be.
    boolean resample = rate % 10 != 0 || rate > 48_000;
    String chain =
        "abuffer@in=sample_rate=%d:time_base=1/%d:sample_fmt=%s:channel_layout=%s,%sebur128=metadata=1:framelog=quiet,abuffersink@out"
            .formatted(
                rate,
                rate,
                Ffmpeg.text(avutil.av_get_sample_fmt_name(like.format())),
                layout(like),
                resample ? "aresample=48000," : "");
    graph.nb_threads(1);
    AVFilterInOut inputs = new AVFilterInOut((Pointer) null);
    AVFilterInOut outputs = new AVFilterInOut((Pointer) null);
    int made = avfilter.avfilter_graph_parse2(graph, chain, inputs, outputs);
    avfilter.avfilter_inout_free(inputs);
    avfilter.avfilter_inout_free(outputs);
    if (made < 0 || avfilter.avfilter_graph_config(graph, null) < 0) {
      close();
      throw new UnsupportedInputException(
          "media.sound-layout",
          "The loudness of " + layout(like) + " sound cannot be measured; convert it to stereo.");
    }
    source = avfilter.avfilter_graph_get_filter(graph, "abuffer@in");
    sink = avfilter.avfilter_graph_get_filter(graph, "abuffersink@out");
  }

  private static String layout(AVFrame frame) {
    byte[] text = new byte[256];
    avutil.av_channel_layout_describe(frame.ch_layout(), text, text.length);
    return Ffmpeg.text(text);
  }

  /**
   * Measures the next samples.
   *
   * @param frame samples, or null once at the end
   */
  void add(AVFrame frame) {
    avfilter.av_buffersrc_add_frame_flags(source, frame, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF);
    while (avfilter.av_buffersink_get_frame(sink, measured) >= 0) {
      Ffmpeg.metadata(measured.metadata(), "lavfi.r128.S").ifPresent(this::note);
      avutil.av_frame_unref(measured);
    }
  }

  private void note(String value) {
    if (seen >= LEAD) {
      int place = seen - LEAD;
      if (place == values.length) {
        values = Arrays.copyOf(values, place * 2);
      }
      float loudness = Float.parseFloat(value);
      values[place] = loudness > FLOOR ? loudness : FLOOR;
    }
    seen++;
  }

  /**
   * Returns the loudness at each tenth of a second.
   *
   * @param count how many tenths the film's sound has
   */
  Series series(int count) {
    float[] all = Arrays.copyOf(values, count);
    int known = Math.max(0, seen - LEAD);
    if (known < count) {
      Arrays.fill(all, known, count, FLOOR);
    }
    return Series.of(all);
  }

  @Override
  public void close() {
    avutil.av_frame_free(measured);
    avfilter.avfilter_graph_free(graph);
  }
}
