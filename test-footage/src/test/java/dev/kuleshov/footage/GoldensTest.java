package dev.kuleshov.footage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class GoldensTest {
  @TempDir private Path folder;

  @Test
  void assertMatches_sameText_passes() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Käse\r\n");
    assertDoesNotThrow(() -> Goldens.assertMatches(folder, "a.txt", "Käse\r\n"));
  }

  @Test
  void assertMatches_otherText_failsAndSaysHowToRewrite() throws IOException {
    assumeFalse("write".equals(System.getProperty("goldens")), "golden files are being rewritten");
    Files.writeString(folder.resolve("a.txt"), "old");
    var failure =
        assertThrows(
            AssertionFailedError.class, () -> Goldens.assertMatches(folder, "a.txt", "new"));
    assertTrue(failure.getMessage().contains("-Dgoldens=write"), failure.getMessage());
  }

  @Test
  void assertMatches_otherBytes_fails() throws IOException {
    assumeFalse("write".equals(System.getProperty("goldens")), "golden files are being rewritten");
    Files.write(folder.resolve("a.bin"), new byte[] {1, 2});
    assertThrows(
        AssertionFailedError.class,
        () -> Goldens.assertMatches(folder, "a.bin", new byte[] {1, 3}));
  }

  @Test
  void golden_absent_failsAndSaysHowToWrite() {
    var failure =
        assertThrows(
            AssertionFailedError.class,
            () -> Goldens.golden(folder.resolve("none.txt"), new byte[0], false));
    assertTrue(failure.getMessage().contains("none.txt"), failure.getMessage());
  }

  @Test
  void golden_writing_replacesTheFile() throws IOException {
    Path file = folder.resolve("deep/b.txt");
    assertArrayEquals("new".getBytes(UTF_8), Goldens.golden(file, "new".getBytes(UTF_8), true));
    assertEquals("new", Files.readString(file));
  }
}
