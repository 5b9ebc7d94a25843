package dev.kuleshov.core.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the pass over footage that is not in the repository. */
class SharedFootageTest {

  /** What of the nasty files is no film, with the reason. */
  private static final Set<String> REFUSED =
      Set.of("not_a_video.mp4", "zero_byte.mp4", "still_image.png");

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Requires.footage(folder))) {
      return files.sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> run_nastyFile_endsSoonInAResultOrARefusal() throws IOException {
    return files("nasty").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> watch(file))));
  }

  private static void watch(Path file) {
    String name = file.getFileName().toString();
    Watcher watcher = Watcher.gray();
    Listener listener = new Listener();
    try {
      PassResult result =
          DecodePass.run(
              MediaProbe.probe(file), List.of(watcher), List.of(listener), JobMonitor.NONE);
      assertTrue(!REFUSED.contains(name), "a film after all");
      assertEquals(watcher.numbers.size(), result.clock().frames());
      assertTrue(watcher.numbers.size() > 0 || listener.seconds() > 0);
      assertEquals(Math.ceil(listener.seconds() * 10), result.loudness().size());
      assertTrue(result.findings().size() < 15, result.findings().toString());
      boolean damaged = name.startsWith("corrupted") || name.startsWith("truncated");
      assertEquals(
          damaged,
          result.findings().stream().anyMatch(finding -> finding.at().isPresent()),
          result.findings().toString());
    } catch (KuleshovException e) {
      assertTrue(REFUSED.contains(name), e.getMessage());
      assertTrue(e.getMessage().contains(name), e.getMessage());
    }
  }

  @Test
  void run_films_countsAsManyFramesAsFfprobe() throws Exception {
    Path ffprobe = Requires.command("ffprobe");
    for (Path file : files("video")) {
      MediaInfo info = MediaProbe.probe(file);
      PassResult result = DecodePass.run(info, List.of(), List.of(), JobMonitor.NONE);
      Process process =
          new ProcessBuilder(
                  ffprobe.toString(),
                  "-v",
                  "quiet",
                  "-count_frames",
                  "-select_streams",
                  Integer.toString(info.video().orElseThrow().index()),
                  "-show_entries",
                  "stream=nb_read_frames",
                  "-of",
                  "default=noprint_wrappers=1:nokey=1",
                  file.toString())
              .start();
      String counted = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertEquals(counted.lines().findFirst().orElse(""), "" + result.clock().frames(), "" + file);
    }
  }
}
