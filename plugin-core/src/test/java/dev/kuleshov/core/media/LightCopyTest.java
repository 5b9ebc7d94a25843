package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.nasty.NastyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightCopyTest {

  @TempDir Path folder;

  private static MediaInfo demo() {
    return MediaProbe.probe(
        Path.of(System.getProperty("kuleshov.home"), "test-footage/clips/demo.mp4"));
  }

  private static List<RationalTime> times(MediaInfo info) {
    List<RationalTime> times = new ArrayList<>();
    FrameSink sink =
        new FrameSink() {
          @Override
          public FrameFormat open(dev.kuleshov.api.media.VideoStream video) {
            return new FrameFormat(16, 16, FrameFormat.Layout.GRAY);
          }

          @Override
          public void accept(VideoFrame frame) {
            times.add(frame.time());
          }
        };
    DecodePass.run(info, List.of(sink), List.of(), JobMonitor.NONE);
    return times;
  }

  @Test
  void make_film_hasEveryFrameAtItsTimeAndItsSound() {
    Path copy = folder.resolve("copy.webm");
    LightCopy.make(demo(), copy, JobMonitor.NONE);
    MediaInfo made = MediaProbe.probe(copy);
    assertEquals("vp8", made.video().orElseThrow().codec());
    assertEquals(360, made.video().orElseThrow().height());
    assertEquals("opus", made.audio().get(0).codec());
    assertEquals(Optional.of("video/webm"), BrowserFilm.contentType(made));
    List<RationalTime> original = times(demo());
    List<RationalTime> copied = times(made);
    assertEquals(original.size(), copied.size());
    for (int frame = 0; frame < original.size(); frame++) {
      double apart = original.get(frame).minus(copied.get(frame)).toSeconds();
      assertTrue(Math.abs(apart) <= .0011, "frame " + frame + " is " + apart + " s off");
    }
  }

  @Test
  void make_cancelled_stops() {
    JobMonitor cancelled =
        new JobMonitor() {
          @Override
          public void progress(String stage, double fraction) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> LightCopy.make(demo(), folder.resolve("none.webm"), cancelled));
  }

  @Test
  void waveform_demo_isAsLongAsItsSoundAndNotSilent() {
    byte[] pairs = Waveform.of(demo(), JobMonitor.NONE);
    assertEquals(39.2, pairs.length / 2.0 / Waveform.A_SECOND, .1);
    int loudest = 0;
    for (byte level : pairs) {
      loudest = Math.max(loudest, Math.abs(level));
    }
    assertTrue(loudest > 20, "loudest is " + loudest);
  }

  @Test
  void contentType_whatBrowsersLack_isNone() throws Exception {
    assertEquals(Optional.of("video/mp4"), BrowserFilm.contentType(demo()));
    assertEquals(RationalTime.ZERO, BrowserFilm.offset(demo()));
    for (NastyFile file :
        List.of(
            NastyFile.TEN_BIT, NastyFile.INTERLACED, NastyFile.ODD_SIZE, NastyFile.LATE_CLOCK)) {
      MediaInfo info = MediaProbe.probe(file.make(folder));
      assertEquals(Optional.empty(), BrowserFilm.contentType(info), file.name());
    }
  }
}
