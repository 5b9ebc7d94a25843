package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.core.media.FrameFormat.Layout;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;

class PictureConverterTest {

  private interface Luma {
    int at(int x, int y);
  }

  private static byte[] convert(AVFrame frame, FrameFormat format, int rotation) {
    try (PictureConverter converter = new PictureConverter(format, rotation, false)) {
      return converter.convert(frame);
    } finally {
      avutil.av_frame_free(frame);
    }
  }

  private static AVFrame frame(int width, int height, int pixels, int range) {
    Ffmpeg.load();
    AVFrame frame = avutil.av_frame_alloc();
    frame.width(width);
    frame.height(height);
    frame.format(pixels);
    frame.color_range(range);
    avutil.av_frame_get_buffer(frame, 0);
    return frame;
  }

  /** Returns a grey 4:2:0 frame. */
  private static AVFrame grey(int width, int height, int range, Luma luma) {
    AVFrame frame = frame(width, height, avutil.AV_PIX_FMT_YUV420P, range);
    BytePointer rows = frame.data(0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rows.put((long) y * frame.linesize(0) + x, (byte) luma.at(x, y));
      }
    }
    for (int plane = 1; plane < 3; plane++) {
      BytePointer chroma = frame.data(plane);
      for (int i = 0; i < frame.linesize(plane) * ((height + 1) / 2); i++) {
        chroma.put(i, (byte) 128);
      }
    }
    return frame;
  }

  private static int first(byte[] pixels) {
    return pixels[0] & 255;
  }

  @Test
  void convert_limitedRange_isStretchedToFull() {
    FrameFormat format = new FrameFormat(8, 6, Layout.GRAY);
    int limited = avutil.AVCOL_RANGE_MPEG;
    assertEquals(0, first(convert(grey(64, 48, limited, (x, y) -> 16), format, 0)));
    assertEquals(255, first(convert(grey(64, 48, limited, (x, y) -> 235), format, 0)), 1);
    assertEquals(128, first(convert(grey(64, 48, limited, (x, y) -> 126), format, 0)), 1);
  }

  @Test
  void convert_fullRange_staysAsItIs() {
    int full = avutil.AVCOL_RANGE_JPEG;
    for (Layout layout : Layout.values()) {
      FrameFormat format = new FrameFormat(8, 6, layout);
      assertEquals(16, first(convert(grey(64, 48, full, (x, y) -> 16), format, 0)), 1);
      assertEquals(235, first(convert(grey(64, 48, full, (x, y) -> 235), format, 0)), 1);
    }
  }

  @Test
  void convert_unknownRange_isTakenAsLimited() {
    FrameFormat format = new FrameFormat(8, 6, Layout.BGR);
    int unknown = avutil.AVCOL_RANGE_UNSPECIFIED;
    assertEquals(0, first(convert(grey(64, 48, unknown, (x, y) -> 16), format, 0)));
    assertEquals(255, first(convert(grey(64, 48, unknown, (x, y) -> 235), format, 0)), 1);
  }

  @Test
  void convert_tenBits_areScaledToEight() {
    AVFrame frame = frame(64, 48, avutil.AV_PIX_FMT_GRAY10LE, avutil.AVCOL_RANGE_MPEG);
    BytePointer rows = frame.data(0);
    for (int i = 0; i < frame.linesize(0) * 48 / 2; i++) {
      rows.put(2L * i, (byte) (940 & 255));
      rows.put(2L * i + 1, (byte) (940 >> 8));
    }
    assertEquals(255, first(convert(frame, new FrameFormat(8, 6, Layout.GRAY), 0)), 1);
  }

  @Test
  void convert_fineStripes_areAveragedNotSampled() {
    AVFrame stripes = grey(640, 480, avutil.AVCOL_RANGE_JPEG, (x, y) -> x % 2 == 0 ? 0 : 200);
    byte[] pixels = convert(stripes, new FrameFormat(16, 12, Layout.GRAY), 0);
    for (byte pixel : pixels) {
      assertEquals(100, pixel & 255, 2);
    }
  }

  @Test
  void convert_rotated_isUpright() {
    // Bright on the coded left: turned clockwise by a quarter it is bright at the top.
    AVFrame frame = grey(64, 48, avutil.AVCOL_RANGE_JPEG, (x, y) -> x < 32 ? 200 : 50);
    byte[] pixels = convert(frame, new FrameFormat(6, 8, Layout.GRAY), 90);
    assertEquals(200, pixels[0] & 255, 2);
    assertEquals(200, pixels[5] & 255, 2);
    assertEquals(50, pixels[6 * 7] & 255, 2);
    assertEquals(50, pixels[6 * 8 - 1] & 255, 2);
  }

  @Test
  void convert_wovenFields_showsOneField() {
    AVFrame frame = grey(64, 48, avutil.AVCOL_RANGE_JPEG, (x, y) -> y % 2 == 0 ? 40 : 220);
    frame.flags(AVFrame.AV_FRAME_FLAG_INTERLACED | AVFrame.AV_FRAME_FLAG_TOP_FIELD_FIRST);
    assertEquals(40, first(convert(frame, new FrameFormat(8, 6, Layout.GRAY), 0)), 1);
    frame = grey(64, 48, avutil.AVCOL_RANGE_JPEG, (x, y) -> y % 2 == 0 ? 40 : 220);
    frame.flags(AVFrame.AV_FRAME_FLAG_INTERLACED);
    assertEquals(220, first(convert(frame, new FrameFormat(8, 6, Layout.GRAY), 0)), 1);
  }

  @Test
  void convert_largeFrame_linesLeftOutDoNotShow() {
    Luma picture = (x, y) -> 100 + x / 40 + y / 16;
    AVFrame large = grey(1920, 1080, avutil.AVCOL_RANGE_JPEG, picture);
    byte[] pixels = convert(large, new FrameFormat(48, 27, Layout.GRAY), 0);
    byte[] wanted = new byte[pixels.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = (byte) Math.round(99.5 + i % 48 + 0.5 + (i / 48 * 40 + 19.5 - 7.5) / 16);
    }
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i] & 255, pixels[i] & 255, 1.01, "at " + i);
    }
  }

  @Test
  void convert_sizeChanges_goesOn() {
    FrameFormat format = new FrameFormat(8, 6, Layout.GRAY);
    try (PictureConverter converter = new PictureConverter(format, 0, false)) {
      for (int size : new int[] {2, 640, 33}) {
        AVFrame frame = grey(size, size, avutil.AVCOL_RANGE_JPEG, (x, y) -> 90);
        byte[] all = new byte[48];
        Arrays.fill(all, (byte) 90);
        assertArrayEquals(all, converter.convert(frame), "from " + size);
        avutil.av_frame_free(frame);
      }
    }
  }
}
