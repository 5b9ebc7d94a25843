package dev.kuleshov.core.media;

import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.media.Picture;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Turns decoded frames into upright pictures of one format: one step from the decoded pixels,
 * averaging over areas, since anything quicker aliases.
 */
final class PictureConverter implements AutoCloseable {

  /** Formats up to this many pixels get a colour for each pixel, not one for every two. */
  private static final int SMALL = 320 * 180;

  /** Lines of the film that are enough to average for one line of a small picture. */
  private static final int LINES = 16;

  private final FrameFormat format;
  private final int rotation;
  private final boolean careful;
  private final int flags;
  private final AVFrame lying;
  private final ByteBuffer lyingBytes;
  private final byte[] packed;
  private final byte[] upright;
  private final PointerPointer<BytePointer> linePlanes = new PointerPointer<>(4);
  private final IntPointer lineStrides = new IntPointer(4);

  private Source source;
  private SwsContext context;

  /** What a conversion context was made for. */
  private record Source(int width, int height, int pixels, int matrix, boolean full) {}

  /**
   * Makes a converter.
   *
   * @param format what comes out
   * @param rotation clockwise turn in degrees that makes the coded picture upright
   * @param careful whether a person will look at it: every line counts, and exact colours
   */
  PictureConverter(FrameFormat format, int rotation, boolean careful) {
    this.format = format;
    this.rotation = rotation;
    this.careful = careful;
    boolean chroma = careful || format.width() * format.height() <= SMALL;
    this.flags =
        swscale.SWS_AREA
            | (chroma ? swscale.SWS_FULL_CHR_H_INT : 0)
            | (careful ? swscale.SWS_ACCURATE_RND : 0);
    boolean sideways = rotation % 180 != 0;
    this.lying = avutil.av_frame_alloc();
    lying.width(sideways ? format.height() : format.width());
    lying.height(sideways ? format.width() : format.height());
    lying.format(
        format.layout() == FrameFormat.Layout.GRAY
            ? avutil.AV_PIX_FMT_GRAY8
            : avutil.AV_PIX_FMT_BGR24);
    if (avutil.av_frame_get_buffer(lying, 0) < 0) {
      close();
      throw new OutOfMemoryError("no native memory for a picture of " + format);
    }
    BytePointer pixels = lying.data(0);
    this.lyingBytes = pixels.capacity((long) lying.linesize(0) * lying.height()).asByteBuffer();
    this.packed = new byte[format.size()];
    this.upright = rotation == 0 ? packed : new byte[format.size()];
  }

  /**
   * Converts a frame.
   *
   * @param frame a decoded frame
   * @return the pixels, used again by the next call
   */
  byte[] convert(AVFrame frame) {
    int step = step(frame);
    int height = frame.height() / step;
    prepare(new Source(frame.width(), height, frame.format(), matrix(frame), isFull(frame)));
    PointerPointer<?> planes = step > 1 ? everyLine(step, frame) : frame.data();
    IntPointer strides = step > 1 ? lineStrides : frame.linesize();
    swscale.sws_scale(context, planes, strides, 0, height, lying.data(), lying.linesize());
    int row = lying.width() * format.layout().bytes();
    int stride = lying.linesize(0);
    if (row == stride) {
      lyingBytes.get(0, packed, 0, packed.length);
    } else {
      for (int y = 0; y < lying.height(); y++) {
        lyingBytes.get(y * stride, packed, y * row, row);
      }
    }
    if (rotation != 0) {
      Turn.clockwise(
          packed, lying.width(), lying.height(), format.layout().bytes(), rotation, upright);
    }
    return upright;
  }

  /**
   * Converts a frame to a picture to keep.
   *
   * @param frame a decoded frame; the format's layout must be BGR
   */
  Picture picture(AVFrame frame) {
    byte[] rgb = convert(frame).clone();
    for (int i = 0; i < rgb.length; i += 3) {
      byte blue = rgb[i];
      rgb[i] = rgb[i + 2];
      rgb[i + 2] = blue;
    }
    return new Picture(format.width(), format.height(), rgb);
  }

  /**
   * Returns that every so manieth line is looked at. Of two woven fields one is taken where it has
   * lines enough: no combing, half the work. Where each line of the result would average dozens, a
   * share of them does: it costs a grey level or two.
   */
  private int step(AVFrame frame) {
    boolean woven = (frame.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0;
    int field = woven && frame.height() >= 4 && frame.height() / 2 >= lying.height() ? 2 : 1;
    int thin = careful ? 1 : frame.height() / field / (LINES * lying.height());
    return field * Math.max(1, thin);
  }

  private PointerPointer<BytePointer> everyLine(int step, AVFrame frame) {
    boolean woven = (frame.flags() & AVFrame.AV_FRAME_FLAG_INTERLACED) != 0;
    boolean second = woven && (frame.flags() & AVFrame.AV_FRAME_FLAG_TOP_FIELD_FIRST) == 0;
    for (int i = 0; i < 4; i++) {
      BytePointer plane = frame.data(i);
      int stride = frame.linesize(i);
      boolean there = plane != null && !plane.isNull() && stride != 0;
      linePlanes.put(i, there && second ? plane.getPointer(stride) : plane);
      lineStrides.put(i, stride * step);
    }
    return linePlanes;
  }

  private void prepare(Source wanted) {
    if (wanted.equals(source)) {
      return;
    }
    free();
    context =
        swscale.sws_getContext(
            wanted.width(),
            wanted.height(),
            wanted.pixels(),
            lying.width(),
            lying.height(),
            lying.format(),
            flags,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    if (context == null || context.isNull()) {
      context = null;
      throw new UnsupportedInputException(
          "media.pixels",
          "Pictures of the form "
              + Ffmpeg.text(avutil.av_get_pix_fmt_name(wanted.pixels()))
              + " cannot be converted; convert the film to a common codec such as H.264.");
    }
    source = wanted;
    swscale.sws_setColorspaceDetails(
        context,
        swscale.sws_getCoefficients(wanted.matrix()),
        wanted.full() ? 1 : 0,
        swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT),
        1,
        0,
        1 << 16,
        1 << 16);
  }

  private static boolean isFull(AVFrame frame) {
    int pixels = frame.format();
    return frame.color_range() == avutil.AVCOL_RANGE_JPEG
        || pixels == avutil.AV_PIX_FMT_YUVJ420P
        || pixels == avutil.AV_PIX_FMT_YUVJ422P
        || pixels == avutil.AV_PIX_FMT_YUVJ444P
        || pixels == avutil.AV_PIX_FMT_YUVJ440P;
  }

  /** Returns the colour matrix; where the file does not say, players go by the size. */
  private static int matrix(AVFrame frame) {
    int space = frame.colorspace();
    if (space == avutil.AVCOL_SPC_BT709) {
      return swscale.SWS_CS_ITU709;
    } else if (space == avutil.AVCOL_SPC_BT2020_NCL || space == avutil.AVCOL_SPC_BT2020_CL) {
      return swscale.SWS_CS_BT2020;
    } else if (space == avutil.AVCOL_SPC_SMPTE240M) {
      return swscale.SWS_CS_SMPTE240M;
    } else if (space == avutil.AVCOL_SPC_FCC) {
      return swscale.SWS_CS_FCC;
    } else if (space == avutil.AVCOL_SPC_BT470BG || space == avutil.AVCOL_SPC_SMPTE170M) {
      return swscale.SWS_CS_ITU601;
    }
    boolean high = frame.width() >= 1280 || frame.height() > 576;
    return high ? swscale.SWS_CS_ITU709 : swscale.SWS_CS_ITU601;
  }

  private void free() {
    if (context != null) {
      swscale.sws_freeContext(context);
      context = null;
      source = null;
    }
  }

  @Override
  public void close() {
    free();
    avutil.av_frame_free(lying);
    linePlanes.close();
    lineStrides.close();
  }
}
