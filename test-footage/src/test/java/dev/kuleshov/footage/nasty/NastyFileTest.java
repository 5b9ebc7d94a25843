package dev.kuleshov.footage.nasty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NastyFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(NastyFile.class)
  void make_any_holdsPicturesExactlyWhereItSaysSo(NastyFile nasty) throws IOException {
    Path file = nasty.make(folder);
    assertEquals(nasty.fileName(), file.getFileName().toString());
    assertEquals(nasty.holdsPictures(), picturesIn(file) > 0);
  }

  @Test
  void make_truncated_losesFramesThatItsIndexPromises() throws IOException {
    int frames = picturesIn(NastyFile.TRUNCATED.make(folder));
    assertTrue(frames > 8 && frames < 42, frames + " frames");
  }

  @Test
  void make_variableRate_spacesFramesUnevenly() throws IOException {
    try (FFmpegFrameGrabber grabber = grabber(NastyFile.VARIABLE_RATE.make(folder))) {
      grabber.start();
      long first = grabber.grabImage().timestamp;
      long second = grabber.grabImage().timestamp;
      long third = grabber.grabImage().timestamp;
      long fourth = grabber.grabImage().timestamp;
      assertEquals(second - first, third - second);
      assertEquals(2 * (second - first), fourth - third);
    }
  }

  @Test
  void make_rotated_carriesTheRotation() throws IOException {
    try (FFmpegFrameGrabber grabber = grabber(NastyFile.ROTATED.make(folder))) {
      grabber.start();
      assertEquals(-90, grabber.getDisplayRotation()); // FFmpeg counts against the clock
    }
  }

  @Test
  void makeAll_folder_containsEveryFile() throws IOException {
    assertEquals(NastyFile.values().length, NastyFile.makeAll(folder).size());
    try (var files = Files.list(folder)) {
      assertEquals(NastyFile.values().length, files.count());
    }
  }

  private static int picturesIn(Path file) {
    int pictures = 0;
    try (FFmpegFrameGrabber grabber = grabber(file)) {
      grabber.start();
      for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
        pictures++;
      }
      return pictures;
    } catch (FrameGrabber.Exception unreadable) {
      return pictures;
    }
  }

  private static FFmpegFrameGrabber grabber(Path file) {
    return new FFmpegFrameGrabber(file.toFile());
  }
}
