package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillReaderTest {

  @TempDir Path folder;

  private static FrameClock clock(MediaInfo info) {
    return DecodePass.run(info, List.of(), List.of(), JobMonitor.NONE).clock();
  }

  private static void assertExact(Path file, Long... frames) {
    MediaInfo info = MediaProbe.probe(file);
    TreeSet<Long> wanted = new TreeSet<>(List.of(frames));
    NavigableMap<Long, Picture> pictures = StillReader.read(info, clock(info), wanted, 24);
    assertEquals(wanted, pictures.keySet());
    pictures.forEach(
        (frame, picture) -> {
          int grey = picture.rgb()[picture.rgb().length / 2] & 255;
          assertEquals(NumberedFilm.shade(frame), grey, 6, "frame " + frame);
        });
  }

  @Test
  void read_frames_areThoseAskedFor() {
    long[] times = LongStream.range(0, 300).toArray();
    for (String container : new String[] {"mp4", "matroska", "mpegts", "avi"}) {
      Path file = NumberedFilm.at(folder.resolve(container), container).times(times).write();
      assertExact(file, 0L, 1L, 49L, 50L, 51L, 149L, 200L, 298L, 299L);
    }
  }

  @Test
  void read_soundBeforePicture_isNotMisled() {
    Path file =
        NumberedFilm.at(folder.resolve("e.mp4"), "mp4")
            .times(LongStream.range(30, 180).toArray())
            .sound(NumberedFilm.tone(7, 440, 0.1), 0)
            .write();
    assertExact(file, 0L, 1L, 77L, 149L);
  }

  @Test
  void read_heldFrames_areFoundByTheirTime() {
    Path file =
        NumberedFilm.at(folder.resolve("v.mp4"), "mp4")
            .times(LongStream.range(0, 90).map(i -> i * 2 + i / 7 * 3).toArray())
            .write();
    assertExact(file, 0L, 6L, 7L, 50L, 88L, 89L);
  }

  @Test
  void read_largerThanTheFilm_keepsItsSize() {
    MediaInfo info = MediaProbe.probe(NumberedFilm.at(folder.resolve("s.mp4"), "mp4").write());
    Picture picture = StillReader.read(info, clock(info), new TreeSet<>(List.of(3L)), 1000).get(3L);
    assertEquals(64, picture.width());
    assertEquals(48, picture.height());
  }

  @Test
  void read_rotated_isUpright() {
    Path file =
        NumberedFilm.at(folder.resolve("r.mp4"), "mp4")
            .format(NumberedFilm.SMALL.rotated(90))
            .write();
    MediaInfo info = MediaProbe.probe(file);
    Picture picture = StillReader.read(info, clock(info), new TreeSet<>(List.of(3L)), 32).get(3L);
    assertEquals(24, picture.width());
    assertEquals(32, picture.height());
  }

  @Test
  void read_noSuchFrame_isRefused() {
    MediaInfo info = MediaProbe.probe(NumberedFilm.at(folder.resolve("n.mp4"), "mp4").write());
    FrameClock clock = clock(info);
    assertThrows(
        UsageException.class, () -> StillReader.read(info, clock, new TreeSet<>(List.of(50L)), 24));
    assertTrue(StillReader.read(info, clock, new TreeSet<>(), 24).isEmpty());
  }
}
