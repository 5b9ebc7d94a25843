package dev.kuleshov.footage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/**
 * Compares what a writer produced with the golden file that lies in the test's sources, byte for
 * byte.
 *
 * <p>Run the tests with {@code -Dgoldens=write} to rewrite the golden files from what the code
 * produces now; then read the difference in version control before committing it.
 */
public final class Goldens {
  private Goldens() {}

  /**
   * Compares text with the golden file in {@code src/test/resources}, in the folder of the class's
   * package.
   *
   * @param test the class whose package names the folder
   * @param name file name, or a relative path with forward slashes
   * @param actual what the code produced; compared and written as UTF-8
   */
  public static void assertMatches(Class<?> test, String name, String actual) {
    assertMatches(folderOf(test), name, actual);
  }

  /**
   * Compares bytes with the golden file in {@code src/test/resources}, in the folder of the class's
   * package.
   *
   * @param test the class whose package names the folder
   * @param name file name, or a relative path with forward slashes
   * @param actual what the code produced
   */
  public static void assertMatches(Class<?> test, String name, byte[] actual) {
    assertMatches(folderOf(test), name, actual);
  }

  /**
   * Compares text with a golden file.
   *
   * @param folder where the golden files lie, in the sources and not in {@code target}
   * @param name file name, or a relative path with forward slashes
   * @param actual what the code produced; compared and written as UTF-8
   */
  public static void assertMatches(Path folder, String name, String actual) {
    byte[] golden =
        golden(folder.resolve(name), actual.getBytes(StandardCharsets.UTF_8), writing());
    Assertions.assertEquals(
        new String(golden, StandardCharsets.UTF_8), actual, () -> hint(folder.resolve(name)));
  }

  /**
   * Compares bytes with a golden file.
   *
   * @param folder where the golden files lie, in the sources and not in {@code target}
   * @param name file name, or a relative path with forward slashes
   * @param actual what the code produced
   */
  public static void assertMatches(Path folder, String name, byte[] actual) {
    Assertions.assertArrayEquals(
        golden(folder.resolve(name), actual, writing()), actual, () -> hint(folder.resolve(name)));
  }

  /** The golden file's bytes, after writing {@code actual} to it where that was asked for. */
  static byte[] golden(Path file, byte[] actual, boolean write) {
    try {
      if (write) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, actual);
      } else if (!Files.exists(file)) {
        Assertions.fail("there is no golden file " + file + "; write it with -Dgoldens=write");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Surefire runs each module's tests in that module's folder. */
  private static Path folderOf(Class<?> test) {
    return Path.of("src", "test", "resources").resolve(test.getPackageName().replace('.', '/'));
  }

  private static boolean writing() {
    return "write".equals(System.getProperty("goldens"));
  }

  private static String hint(Path file) {
    return "differs from " + file + "; if it should, rewrite it with -Dgoldens=write";
  }
}
