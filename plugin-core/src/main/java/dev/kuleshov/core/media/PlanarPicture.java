package dev.kuleshov.core.media;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;

/** Turns pictures into luma and halved chroma as encoders want them, in the colours of the size. */
final class PlanarPicture implements AutoCloseable {

  private static final int HIGH = 720;

  private final int height;
  private final boolean high;
  private final AVFrame from;
  private final AVFrame to;
  private final BytePointer packed;
  private final BytePointer planes;
  private final SwsContext context;

  /**
   * Makes a converter.
   *
   * @param width pixels, even
   * @param height pixels, even
   */
  PlanarPicture(int width, int height) {
    this.height = height;
    this.high = height >= HIGH;
    packed = new BytePointer(3L * width * height);
    planes = new BytePointer(3L * width * height / 2);
    from = frame(packed, avutil.AV_PIX_FMT_BGR24, width, height);
    to = frame(planes, avutil.AV_PIX_FMT_YUV420P, width, height);
    context =
        swscale.sws_getContext(
            width,
            height,
            avutil.AV_PIX_FMT_BGR24,
            width,
            height,
            avutil.AV_PIX_FMT_YUV420P,
            swscale.SWS_AREA | swscale.SWS_ACCURATE_RND,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    int matrix = high ? swscale.SWS_CS_ITU709 : swscale.SWS_CS_ITU601;
    swscale.sws_setColorspaceDetails(
        context,
        swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT),
        1,
        swscale.sws_getCoefficients(matrix),
        0,
        0,
        1 << 16,
        1 << 16);
  }

  private static AVFrame frame(BytePointer pixels, int format, int width, int height) {
    AVFrame frame = avutil.av_frame_alloc();
    avutil.av_image_fill_arrays(frame.data(), frame.linesize(), pixels, format, width, height, 1);
    return frame;
  }

  /** Returns FFmpeg's name of the colours. */
  String matrix() {
    return high ? "bt709" : "smpte170m";
  }

  /**
   * Converts a picture.
   *
   * @param pixels blue, green, red
   * @return the planes one after the other, valid until the next call
   */
  ByteBuffer of(byte[] pixels) {
    packed.position(0).put(pixels, 0, pixels.length);
    swscale.sws_scale(context, from.data(), from.linesize(), 0, height, to.data(), to.linesize());
    return planes.position(0).asByteBuffer();
  }

  @Override
  public void close() {
    swscale.sws_freeContext(context);
    avutil.av_frame_free(from);
    avutil.av_frame_free(to);
    packed.close();
    planes.close();
  }
}
