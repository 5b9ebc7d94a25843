package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.encode.VideoFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaProbeTest {

  @TempDir Path folder;

  private static <E extends KuleshovException> void refused(Path file, Class<E> kind, String code) {
    E error = assertThrows(kind, () -> MediaProbe.probe(file));
    assertEquals(code, error.code());
    String name = file.getFileName().toString();
    assertTrue(error.getMessage().contains(name), error.getMessage());
  }

  @Test
  void probe_film_tellsStreams() {
    Path file =
        NumberedFilm.at(folder.resolve("a film's \"näme\" & 影.mp4"), "mp4")
            .sound(NumberedFilm.tone(2, 440, 0.2), 0)
            .write();
    MediaInfo info = MediaProbe.probe(file);
    VideoStream video = info.video().orElseThrow();
    assertEquals(file.toAbsolutePath(), info.file());
    assertEquals("h264", video.codec());
    assertEquals(64, video.width());
    assertEquals(48, video.height());
    assertEquals(FrameRate.FPS_25, video.rate());
    assertFalse(video.variableRate());
    assertFalse(video.interlaced());
    assertEquals(8, video.bitDepth());
    assertEquals(0, video.rotation());
    assertEquals(RationalTime.ofSeconds(2), info.duration());
    assertEquals("aac", info.audio().get(0).codec());
    assertEquals(2, info.audio().get(0).channels());
    assertEquals(48_000, info.audio().get(0).sampleRate());
    assertEquals(Optional.empty(), info.timecode());
  }

  @Test
  void probe_dropFrameTimecode_isCarried() {
    VideoFormat format =
        VideoFormat.h264(64, 48, FrameRate.FPS_29_97).at(400_000).startingAt("00:59:58;20");
    Path file = NumberedFilm.at(folder.resolve("drop.mov"), "mov").format(format).write();
    MediaInfo info = MediaProbe.probe(file);
    assertEquals("00:59:58;20", info.timecode().orElseThrow().toString());
    assertTrue(info.timecode().orElseThrow().dropFrame());
    assertEquals(FrameRate.FPS_29_97, info.video().orElseThrow().rate());
  }

  @Test
  void probe_rotated_tellsTheClockwiseTurn() {
    for (int degrees : new int[] {90, 180, 270}) {
      Path file =
          NumberedFilm.at(folder.resolve(degrees + ".mp4"), "mp4")
              .format(NumberedFilm.SMALL.rotated(degrees))
              .write();
      assertEquals(degrees, MediaProbe.probe(file).video().orElseThrow().rotation());
    }
  }

  @Test
  void probe_interlacedAnamorphic_tellsBoth() {
    VideoFormat format =
        NumberedFilm.SMALL.coded("mpeg2video", "yuv420p", Map.of()).interlacedWith("4:3");
    Path file = NumberedFilm.at(folder.resolve("i.mpg"), "mpeg").format(format).write();
    VideoStream video = MediaProbe.probe(file).video().orElseThrow();
    assertTrue(video.interlaced());
    assertEquals(16.0 / 9, video.displayAspect(), 0.001);
    assertFalse(video.sampleAspect().equals(AspectRatio.SQUARE));
  }

  @Test
  void probe_ntscInMatroska_isTheExactFraction() {
    VideoFormat format = VideoFormat.h264(64, 48, FrameRate.FPS_23_976).at(400_000);
    Path file = NumberedFilm.at(folder.resolve("n.mkv"), "matroska").format(format).write();
    assertEquals(FrameRate.FPS_23_976, MediaProbe.probe(file).video().orElseThrow().rate());
  }

  @Test
  void probe_heldFrames_guessesVariable() {
    Path file =
        NumberedFilm.at(folder.resolve("v.mp4"), "mp4").times(0, 1, 4, 5, 6, 9, 14, 15, 19).write();
    assertTrue(MediaProbe.probe(file).video().orElseThrow().variableRate());
  }

  @Test
  void probe_nothingThere_isRefused() {
    refused(folder.resolve("none.mp4"), InputOutputException.class, "media.not-found");
    refused(folder, InputOutputException.class, "media.not-a-file");
  }

  @Test
  void probe_noMedia_isRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    refused(empty, MalformedInputException.class, "media.malformed");
    Path text = Files.writeString(folder.resolve("text.mp4"), "This is no film.\n".repeat(99));
    refused(text, MalformedInputException.class, "media.malformed");
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    Path random = Files.write(folder.resolve("noise.mov"), noise);
    assertThrows(KuleshovException.class, () -> MediaProbe.probe(random));
  }

  @Test
  void probe_filmWithoutItsIndex_isRefused() throws IOException {
    byte[] whole = Files.readAllBytes(NumberedFilm.at(folder.resolve("w.mp4"), "mp4").write());
    Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
    refused(cut, MalformedInputException.class, "media.malformed");
  }

  @Test
  void probe_stillPicture_isRefused() throws IOException {
    Path still = folder.resolve("still.png");
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", still.toFile());
    refused(still, UnsupportedInputException.class, "media.still");
    Path named = Files.copy(still, folder.resolve("still.mp4"));
    refused(named, UnsupportedInputException.class, "media.still");
  }

  @Test
  void probe_playlist_isRefused() throws IOException {
    NumberedFilm.at(folder.resolve("inside.mp4"), "mp4").write();
    Path list = folder.resolve("list.mp4");
    Files.writeString(list, "ffconcat version 1.0\nfile inside.mp4\n");
    refused(list, UnsupportedInputException.class, "media.playlist");
  }

  @Test
  void probe_subtitlesOnly_isRefused() throws IOException {
    Path file = folder.resolve("words.srt");
    Files.writeString(file, "1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n");
    refused(file, UnsupportedInputException.class, "media.no-streams");
  }
}
