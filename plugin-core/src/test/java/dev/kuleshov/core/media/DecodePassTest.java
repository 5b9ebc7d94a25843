package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.encode.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodePassTest {

  @TempDir Path folder;

  private static PassResult pass(Path file, FrameSink... sinks) {
    return DecodePass.run(MediaProbe.probe(file), List.of(sinks), List.of(), JobMonitor.NONE);
  }

  private static PassResult listen(Path file, SoundSink... sinks) {
    return DecodePass.run(MediaProbe.probe(file), List.of(), List.of(sinks), JobMonitor.NONE);
  }

  private static void assertShades(Watcher watcher) {
    for (int i = 0; i < watcher.numbers.size(); i++) {
      int shade = NumberedFilm.shade(watcher.numbers.get(i));
      assertEquals(shade, watcher.means.get(i), 6, "frame " + watcher.numbers.get(i));
    }
  }

  private static List<String> codes(PassResult result) {
    return result.findings().stream().map(Finding::code).toList();
  }

  @Test
  void run_film_showsEveryFrameInOrderAtItsTime() {
    for (String container : new String[] {"mp4", "matroska", "mpegts"}) {
      Watcher watcher = Watcher.gray();
      PassResult result =
          pass(NumberedFilm.at(folder.resolve(container), container).write(), watcher);
      assertEquals(FrameClock.constant(FrameRate.FPS_25, 50), result.clock(), container);
      assertEquals(LongStream.range(0, 50).boxed().toList(), watcher.numbers, container);
      for (int i = 0; i < 50; i++) {
        assertEquals(result.clock().timeOf(i), watcher.times.get(i), container);
      }
      assertShades(watcher);
      assertTrue(watcher.finished);
    }
  }

  @Test
  void run_sinksWithEqualFormats_shareOneConversion() {
    Watcher first = Watcher.gray();
    Watcher second = Watcher.gray();
    FrameFormat other = new FrameFormat(20, 15, FrameFormat.Layout.BGR);
    Watcher third = new Watcher(other, n -> n % 10 == 3);
    pass(NumberedFilm.at(folder.resolve("s.mp4"), "mp4").write(), first, second, third);
    assertSame(first.buffers.get(7), second.buffers.get(7));
    assertNotSame(first.buffers.get(7), third.buffers.get(0));
    assertEquals(List.of(3L, 13L, 23L, 33L, 43L), third.numbers);
    assertShades(third);
  }

  @Test
  void run_droppedFrames_keepTheRestInPlace() {
    long[] times = LongStream.range(0, 50).filter(i -> i != 11 && i != 30).toArray();
    PassResult result = pass(NumberedFilm.at(folder.resolve("d.mp4"), "mp4").times(times).write());
    assertEquals(48, result.clock().frames());
    assertEquals(FrameRate.FPS_25, result.clock().rate());
    for (int i = 0; i < times.length; i++) {
      assertEquals(RationalTime.ofFrames(times[i], FrameRate.FPS_25), result.clock().timeOf(i));
    }
  }

  @Test
  void run_soundStartsLate_isFilledWithSilence() {
    Listener listener = new Listener();
    Path file =
        NumberedFilm.at(folder.resolve("late.mkv"), "matroska")
            .sound(NumberedFilm.blip(1, 0.25), NumberedFilm.SAMPLE_RATE / 2)
            .write();
    listen(file, listener);
    assertEquals(0.75, listener.onset(), 0.005);
    assertEquals(1.5, listener.seconds(), 0.05);
    assertTrue(listener.finished);
  }

  @Test
  void run_soundStartsBeforeThePicture_isCut() {
    long[] times = LongStream.range(25, 75).toArray();
    for (String container : new String[] {"matroska", "mp4", "mpegts"}) {
      Listener listener = new Listener();
      Watcher watcher = Watcher.gray();
      Path file =
          NumberedFilm.at(folder.resolve("early-" + container), container)
              .times(times)
              .sound(NumberedFilm.blip(3, 1.5), 0)
              .write();
      PassResult result =
          DecodePass.run(
              MediaProbe.probe(file), List.of(watcher), List.of(listener), JobMonitor.NONE);
      assertEquals(0.5, listener.onset(), 0.005, container);
      assertEquals(2, listener.seconds(), 0.06, container);
      assertEquals(FrameClock.constant(FrameRate.FPS_25, 50), result.clock(), container);
      assertEquals(RationalTime.ZERO, watcher.times.get(0));
    }
  }

  @Test
  void run_soundOnly_hasTimeZeroAtTheFirstSound() throws IOException {
    Listener listener = new Listener();
    PassResult result = listen(SoundFile.write(folder.resolve("tone.wav"), 2), listener);
    assertEquals(2, listener.seconds(), 0.001);
    assertEquals(0, result.clock().frames());
    assertEquals(List.of("media.no-pictures"), codes(result));
  }

  @Test
  void run_tone_hasItsLoudness() throws IOException {
    // EBU Tech 3341, case 1: a stereo 1 kHz sine that peaks at -23 dBFS measures -23 LUFS.
    PassResult result = listen(SoundFile.write(folder.resolve("tone.wav"), 8), new Listener());
    Series loudness = result.loudness();
    assertEquals(80, loudness.size());
    for (int i = 15; i <= 65; i++) {
      assertEquals(-23, loudness.at(i), 0.1, "at " + i);
    }
    // Half of the window lies outside.
    assertEquals(-26, loudness.at(0), 0.3);
  }

  @Test
  void run_nobodyListens_measuresNoLoudness() {
    Path file =
        NumberedFilm.at(folder.resolve("q.mp4"), "mp4")
            .sound(NumberedFilm.tone(2, 440, 0.2), 0)
            .write();
    PassResult result = pass(file, Watcher.gray());
    assertTrue(result.loudness().isEmpty());
    assertEquals(List.of(), result.findings());
  }

  @Test
  void run_noSound_isAFinding() {
    Listener listener = new Listener();
    PassResult result =
        listen(NumberedFilm.at(folder.resolve("mute.mp4"), "mp4").write(), listener);
    assertEquals(List.of("media.no-sound"), codes(result));
    assertTrue(listener.finished);
    assertEquals(0, listener.seconds());
  }

  @Test
  void run_truncated_showsWhatIsThereAndSaysSo() throws IOException {
    Path whole =
        NumberedFilm.at(folder.resolve("w.mkv"), "matroska")
            .times(LongStream.range(0, 250).toArray())
            .write();
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("c.mkv"), Arrays.copyOf(bytes, bytes.length / 2));
    Watcher watcher = Watcher.gray();
    PassResult result = pass(cut, watcher);
    assertTrue(watcher.numbers.size() > 50, watcher.numbers.size() + " frames");
    assertShades(watcher);
    assertTrue(codes(result).contains("media.truncated"), result.findings().toString());
  }

  @Test
  void run_damagedBytes_goesOnWithFindings() throws IOException {
    VideoFormat format = VideoFormat.h264(160, 120, FrameRate.FPS_25);
    Path file =
        NumberedFilm.at(folder.resolve("d.ts"), "mpegts")
            .format(format)
            .times(LongStream.range(0, 250).toArray())
            .write();
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      bytes[bytes.length / 3 + random.nextInt(bytes.length / 10)] ^= (byte) 0xff;
    }
    Files.write(file, bytes);
    Watcher watcher = Watcher.gray();
    PassResult result = pass(file, watcher);
    assertTrue(watcher.numbers.size() > 200);
    assertTrue(codes(result).contains("media.damaged-frames"), result.findings().toString());
    assertTrue(result.findings().size() <= 7);
  }

  @Test
  void run_cancelled_stops() {
    Path file = NumberedFilm.at(folder.resolve("x.mp4"), "mp4").write();
    Watcher watcher = Watcher.gray();
    JobMonitor monitor =
        new JobMonitor() {
          @Override
          public void progress(String stage, double fraction) {
            // not of interest here
          }

          @Override
          public boolean isCancelled() {
            return watcher.numbers.size() >= 10;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> DecodePass.run(MediaProbe.probe(file), List.of(watcher), List.of(), monitor));
    assertTrue(watcher.numbers.size() < 50);
    assertFalse(watcher.finished);
  }

  @Test
  void run_progress_risesToOne() {
    Path file = NumberedFilm.at(folder.resolve("p.mp4"), "mp4").write();
    List<Double> heard = new ArrayList<>();
    JobMonitor monitor =
        new JobMonitor() {
          @Override
          public void progress(String stage, double fraction) {
            assertEquals("Watching p.mp4", stage);
            heard.add(fraction);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    DecodePass.run(MediaProbe.probe(file), List.of(), List.of(), monitor);
    assertEquals(1, heard.get(heard.size() - 1));
    assertEquals(heard.stream().sorted().toList(), heard);
  }

  @Test
  void run_sinkFails_letsTheErrorThroughAndLeavesNothingOpen() {
    Path file = NumberedFilm.at(folder.resolve("f.mp4"), "mp4").write();
    Watcher failing =
        new Watcher(
            new FrameFormat(8, 6, FrameFormat.Layout.GRAY),
            n -> {
              throw new IllegalStateException("on purpose");
            });
    assertThrows(IllegalStateException.class, () -> pass(file, failing));
    Watcher watcher = Watcher.gray();
    pass(file, watcher);
    assertEquals(50, watcher.numbers.size());
  }

  @Test
  void run_twice_isTheSame() {
    Path file =
        NumberedFilm.at(folder.resolve("t.mp4"), "mp4")
            .sound(NumberedFilm.tone(2, 440, 0.2), 0)
            .write();
    assertEquals(listen(file, new Listener()), listen(file, new Listener()));
  }
}
