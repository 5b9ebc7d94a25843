package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.nasty.NastyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that break programs end with a result, or with one sentence and code 3. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NastyFilesTest {

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource(NastyFile.class)
  void suggest_generated_endsWell(NastyFile file) throws Exception {
    assertEndsWell(file.make(Files.createDirectories(folder.resolve("in"))));
  }

  @Test
  void suggest_collected_endsWell() throws Exception {
    try (Stream<Path> files = Files.list(Requires.footage("nasty"))) {
      List<Path> all = files.sorted().toList();
      assertTrue(all.size() > 20, "the collection is whole");
      for (Path file : all) {
        assertEndsWell(file);
      }
    }
  }

  private static void assertEndsWell(Path file) throws Exception {
    Path out = folder.resolve("out");
    Outcome outcome = Outcome.of("suggest", file, "-o", out, "-q");

    assertFalse(outcome.err().contains("\tat "), outcome.err());
    if (outcome.code() == 0) {
      assertTrue(Files.size(out.resolve("preview.html")) > 1000);
    } else {
      assertEquals(3, outcome.code(), file + ": " + outcome.err());
      assertEquals(1, outcome.err().lines().count(), outcome.err());
      assertFalse(Files.exists(out), "nothing is written for " + file);
    }
    clear(out);
  }

  private static void clear(Path directory) throws Exception {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.toList()) {
          assertFalse(file.getFileName().toString().endsWith(".part"), file.toString());
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }
}
