package dev.kuleshov.core.document;

import dev.kuleshov.api.InputOutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are either whole or not there. */
public final class OutputFiles {

  private OutputFiles() {}

  /**
   * Writes a file beside its place and moves it there when it is whole; makes missing folders.
   *
   * @param file where to
   * @param content its bytes
   * @throws InputOutputException with code {@code output.unwritable} if that fails
   */
  public static void write(Path file, byte[] content) {
    Path target = file.toAbsolutePath();
    // Not a temporary file of the system's: that would be hidden from the user's group.
    Path whole =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.createDirectories(target.getParent());
      Files.write(whole, content);
      move(whole, target);
    } catch (IOException e) {
      discard(whole, e);
      throw new InputOutputException(
          "output.unwritable",
          "Cannot write " + file + "; choose a folder that can be written.",
          e);
    }
  }

  /**
   * Writes a text file in UTF-8, like {@link #write(Path, byte[])}.
   *
   * @param file where to
   * @param content its text
   */
  public static void write(Path file, String content) {
    write(file, utf8(content));
  }

  /**
   * Returns the bytes that a text is written as.
   *
   * @param content the text
   */
  public static byte[] utf8(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Puts a whole file in its place at once.
   *
   * @param from the file, on the same disk
   * @param to its place; what is there is replaced
   * @throws IOException if that fails
   */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path part, IOException reason) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
