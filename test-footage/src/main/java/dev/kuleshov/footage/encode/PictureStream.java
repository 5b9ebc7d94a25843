package dev.kuleshov.footage.encode;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_INTERLACED;
import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_TOP_FIELD_FIRST;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_INTERLACED_DCT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_INTERLACED_ME;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** The picture stream of a media file being written. */
public final class PictureStream implements AutoCloseable {
  private final VideoFormat format;
  private final CodedStream coded;
  private final AVFrame frame = av_frame_alloc();
  private final SwsContext converter;
  private final IntPointer pixels;
  private final PointerPointer<Pointer> planes = new PointerPointer<>(1);
  private final IntPointer stride = new IntPointer(1);

  /**
   * Adds a picture stream.
   *
   * @param writer the file, not yet begun
   * @param format how to write it
   */
  public PictureStream(MediaWriter writer, VideoFormat format) throws IOException {
    this.format = format;
    coded = new CodedStream(writer, format.codec());
    describe(coded.context());
    coded.open(format.options());
    AVRational rate = coded.context().framerate();
    coded.stream().avg_frame_rate(rate);
    coded.stream().r_frame_rate(rate);
    coded.stream().sample_aspect_ratio(coded.context().sample_aspect_ratio());
    if (!format.timecode().isEmpty()) {
      AVDictionary tags = coded.stream().metadata();
      tags = tags == null ? new AVDictionary(null) : tags;
      av_dict_set(tags, "timecode", format.timecode(), 0);
      coded.stream().metadata(tags);
    }
    if (format.rotation() != 0) {
      rotate(coded.stream().codecpar());
    }
    frame.format(coded.context().pix_fmt());
    frame.width(format.width());
    frame.height(format.height());
    Native.check(av_frame_get_buffer(frame, 0), "make room for a picture");
    converter =
        sws_getContext(
            format.width(),
            format.height(),
            AV_PIX_FMT_BGRA,
            format.width(),
            format.height(),
            coded.context().pix_fmt(),
            SWS_BILINEAR | SWS_ACCURATE_RND | SWS_BITEXACT,
            null,
            null,
            (DoublePointer) null);
    pixels = new IntPointer((long) format.width() * format.height());
    planes.put(0, pixels);
    stride.put(0, 4 * format.width());
  }

  private void describe(AVCodecContext context) {
    context.width(format.width());
    context.height(format.height());
    context.pix_fmt(av_get_pix_fmt(format.pixelFormat()));
    context.time_base(
        av_make_q((int) format.rate().denominator(), (int) format.rate().numerator()));
    context.framerate(
        av_make_q((int) format.rate().numerator(), (int) format.rate().denominator()));
    context.bit_rate(format.bitRate());
    context.gop_size((int) Math.round(format.rate().perSecond() * 2));
    context.max_b_frames(0);
    context.color_range(AVCOL_RANGE_MPEG);
    context.colorspace(AVCOL_SPC_SMPTE170M);
    String[] aspect = format.sampleAspect().split(":");
    context.sample_aspect_ratio(
        av_make_q(Integer.parseInt(aspect[0]), Integer.parseInt(aspect[1])));
    if (format.interlaced()) {
      context.flags(context.flags() | AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME);
    }
  }

  private void rotate(AVCodecParameters parameters) {
    IntPointer count = new IntPointer(1).put(parameters.nb_coded_side_data());
    AVPacketSideData list = new AVPacketSideData(parameters.coded_side_data());
    PointerPointer<AVPacketSideData> holder = new PointerPointer<>(1);
    holder.put(0, list);
    AVPacketSideData entry =
        av_packet_side_data_new(holder, count, AV_PKT_DATA_DISPLAYMATRIX, 36, 0);
    av_display_rotation_set(new IntPointer(entry.data()), format.rotation());
    parameters.coded_side_data(holder.get(AVPacketSideData.class, 0));
    parameters.nb_coded_side_data(count.get());
  }

  /**
   * Writes a picture.
   *
   * @param bgrx width times height pixels as 0xRRGGBB
   * @param number its time in frames of the format's rate; must grow, may leap
   */
  public void write(int[] bgrx, long number) throws IOException {
    pixels.put(bgrx, 0, format.width() * format.height());
    Native.check(av_frame_make_writable(frame), "reuse a picture");
    sws_scale(
        converter,
        planes,
        stride,
        0,
        format.height(),
        new PointerPointer<>(frame),
        frame.linesize());
    frame.pts(number);
    frame.duration(1);
    if (format.interlaced()) {
      frame.flags(frame.flags() | AV_FRAME_FLAG_INTERLACED | AV_FRAME_FLAG_TOP_FIELD_FIRST);
    }
    coded.encode(frame);
  }

  /** Writes what the encoder holds back. */
  public void finish() throws IOException {
    coded.encode(null);
  }

  @Override
  public void close() {
    sws_freeContext(converter);
    av_frame_free(frame);
    coded.close();
    pixels.close();
    planes.close();
    stride.close();
  }
}
