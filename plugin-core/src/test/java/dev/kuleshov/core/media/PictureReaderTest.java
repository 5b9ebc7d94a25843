package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.nasty.NastyFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReaderTest {

  private static final int BLUR = 8;

  @TempDir Path folder;

  private static void assertShows(long frame, PictureReader reader, RationalTime time) {
    byte[] pixels = reader.at(time);
    int middle = pixels[3 * (reader.format().height() / 2 * reader.format().width() + 8)] & 0xff;
    assertEquals(NumberedFilm.shade(frame), middle, BLUR, "at " + time);
  }

  @Test
  void at_everyWhichWay_showsTheFrameOfThatTime() throws Exception {
    Path film = NumberedFilm.at(folder.resolve("a.mp4"), "mp4").write();
    try (PictureReader reader = PictureReader.open(MediaProbe.probe(film), 64, 48)) {
      for (long frame : new long[] {0, 1, 2, 30, 31, 5, 49, 0, 48, 49, 10, 10, 11}) {
        assertShows(frame, reader, RationalTime.ofFrames(frame, FrameRate.FPS_25));
      }
      assertShows(49, reader, RationalTime.ofSeconds(100));
      assertShows(7, reader, RationalTime.ofMillis(7 * 40 + 25));
    }
  }

  @Test
  void at_framesThatWereDropped_holdsTheOneBefore() throws Exception {
    Path film =
        NumberedFilm.at(folder.resolve("b.mkv"), "matroska").times(0, 1, 2, 10, 11, 40).write();
    try (PictureReader reader = PictureReader.open(MediaProbe.probe(film), 64, 48)) {
      long[] shown = {0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4, 4};
      for (int frame = 0; frame < shown.length; frame++) {
        assertShows(shown[frame], reader, RationalTime.ofFrames(frame, FrameRate.FPS_25));
      }
      assertShows(5, reader, RationalTime.ofFrames(41, FrameRate.FPS_25));
      assertShows(1, reader, RationalTime.ofFrames(1, FrameRate.FPS_25));
    }
  }

  @Test
  void at_filmsThatBreakThings_isWhatTheDecodePassSees() throws Exception {
    for (NastyFile nasty :
        new NastyFile[] {
          NastyFile.LATE_CLOCK, NastyFile.ROTATED, NastyFile.TEN_BIT, NastyFile.INTERLACED
        }) {
      MediaInfo info = MediaProbe.probe(nasty.make(folder));
      try (PictureReader reader = PictureReader.open(info, 160, 160)) {
        assertSees(info, reader, nasty);
      }
    }
  }

  private static void assertSees(MediaInfo info, PictureReader reader, NastyFile nasty) {
    FrameSink sink =
        new FrameSink() {
          @Override
          public FrameFormat open(dev.kuleshov.api.media.VideoStream video) {
            return reader.format();
          }

          @Override
          public void accept(VideoFrame frame) {
            double off = 0;
            byte[] pixels = reader.at(frame.time());
            for (int i = 0; i < pixels.length; i++) {
              off += Math.abs((pixels[i] & 0xff) - (frame.pixels()[i] & 0xff));
            }
            assertEquals(0, off / pixels.length, 4, nasty + " frame " + frame.number());
          }
        };
    DecodePass.run(
        info,
        java.util.List.of(sink),
        java.util.List.of(),
        Quality.FULL,
        dev.kuleshov.api.JobMonitor.NONE);
  }
}
