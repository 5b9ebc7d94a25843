package dev.kuleshov.core.media;

import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.AudioStream;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/** Reads what the header says about one stream. */
final class StreamReader {

  private static final int NOT_A_FILM =
      avformat.AV_DISPOSITION_ATTACHED_PIC
          | avformat.AV_DISPOSITION_STILL_IMAGE
          | avformat.AV_DISPOSITION_TIMED_THUMBNAILS;

  private final Demuxer demuxer;
  private final AVStream stream;
  private final AVCodecParameters parameters;

  StreamReader(Demuxer demuxer, int index) {
    this.demuxer = demuxer;
    this.stream = demuxer.stream(index);
    this.parameters = stream.codecpar();
  }

  /** Returns whether these are pictures that move, of a known size. */
  boolean isFilm() {
    return parameters.codec_type() == avutil.AVMEDIA_TYPE_VIDEO
        && (stream.disposition() & NOT_A_FILM) == 0
        && parameters.width() > 0
        && parameters.height() > 0;
  }

  /** Returns whether this is sound of a known layout. */
  boolean isSound() {
    return parameters.codec_type() == avutil.AVMEDIA_TYPE_AUDIO
        && parameters.ch_layout().nb_channels() > 0
        && parameters.sample_rate() > 0;
  }

  /** Returns whether the file plays this stream unless told otherwise. */
  boolean isDefault() {
    return (stream.disposition() & avformat.AV_DISPOSITION_DEFAULT) != 0;
  }

  /** Returns the stream as pictures. */
  VideoStream video() {
    NominalRate nominal = nominalRate();
    AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(parameters.format());
    boolean known = format != null && !format.isNull();
    String formatName = known ? Ffmpeg.text(format.name()) : "unknown";
    return new VideoStream(
        stream.index(),
        codec(),
        parameters.width(),
        parameters.height(),
        nominal.rate(),
        nominal.variable(),
        sampleAspect(),
        rotation(),
        parameters.field_order() > avcodec.AV_FIELD_PROGRESSIVE,
        formatName,
        known ? Math.max(8, Math.min(format.comp(0).depth(), 16)) : 8,
        range(formatName, known && (format.flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0));
  }

  /** Returns the stream as sound. */
  AudioStream audio() {
    return new AudioStream(
        stream.index(),
        codec(),
        parameters.ch_layout().nb_channels(),
        parameters.sample_rate(),
        Ffmpeg.metadata(stream.metadata(), "language").filter(code -> !code.equals("und")));
  }

  /** Returns the rate as the header has it. */
  NominalRate nominalRate() {
    return NominalRate.of(rate(stream.avg_frame_rate()), rate(stream.r_frame_rate()));
  }

  /** Returns the length that this stream itself claims, if it does. */
  Optional<RationalTime> duration() {
    if (stream.duration() != avutil.AV_NOPTS_VALUE && stream.duration() > 0) {
      return Optional.of(Ffmpeg.tick(stream.time_base()).times(stream.duration(), 1));
    }
    return Ffmpeg.metadata(stream.metadata(), "DURATION")
        .flatMap(StreamReader::clock)
        .map(end -> end.minus(start()))
        .filter(length -> !length.isNegative());
  }

  /** Returns when the stream starts on the container's clock; 0 where it does not say. */
  RationalTime start() {
    return stream.start_time() == avutil.AV_NOPTS_VALUE
        ? RationalTime.ZERO
        : Ffmpeg.tick(stream.time_base()).times(stream.start_time(), 1);
  }

  private String codec() {
    return Ffmpeg.text(avcodec.avcodec_get_name(parameters.codec_id()));
  }

  private AspectRatio sampleAspect() {
    AVRational ratio =
        avformat.av_guess_sample_aspect_ratio(demuxer.context(), stream, (AVFrame) null);
    // Beyond 8:1 it is a broken header, and no picture would be left of the film.
    boolean sane =
        ratio.num() > 0
            && ratio.den() > 0
            && ratio.num() <= 8L * ratio.den()
            && ratio.den() <= 8L * ratio.num();
    return sane ? new AspectRatio(ratio.num(), ratio.den()) : AspectRatio.SQUARE;
  }

  private int rotation() {
    AVPacketSideData matrix =
        parameters.nb_coded_side_data() == 0
            ? null
            : avcodec.av_packet_side_data_get(
                parameters.coded_side_data(),
                parameters.nb_coded_side_data(),
                avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    if (matrix == null || matrix.isNull() || matrix.size() < 36) {
      return 0;
    }
    // FFmpeg gives the counter-clockwise turn that the picture has already undergone.
    double turned = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
    return Double.isNaN(turned) ? 0 : Math.floorMod(Math.round(-turned / 90) * 90, 360);
  }

  private ColorRange range(String formatName, boolean rgb) {
    if (parameters.color_range() == avutil.AVCOL_RANGE_JPEG
        || formatName.startsWith("yuvj")
        || rgb) {
      return ColorRange.FULL;
    }
    return parameters.color_range() == avutil.AVCOL_RANGE_MPEG
        ? ColorRange.LIMITED
        : ColorRange.UNKNOWN;
  }

  private static FrameRate rate(AVRational rate) {
    return rate.num() > 0 && rate.den() > 0 ? new FrameRate(rate.num(), rate.den()) : null;
  }

  /** Reads Matroska's {@code 00:01:00.000000000}. */
  private static Optional<RationalTime> clock(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", -1);
    try {
      return parts.length != 3
          ? Optional.empty()
          : Optional.of(
              RationalTime.ofSeconds(
                      Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60)
                  .plus(RationalTime.parse(parts[2])));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a length that nobody can read is one that is not given
    }
  }
}
