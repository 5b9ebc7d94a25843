package dev.kuleshov.core.document;

import dev.kuleshov.api.InputOutputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that are either whole or not there. */
public final class OutputFiles {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OutputFiles() {}

  /**
   * Writes a file beside its place and moves it there when it is whole; makes missing folders.
   *
   * @param file where to
   * @param content its bytes
   * @throws InputOutputException with code {@code output.unwritable} if that fails
   */
  public static void write(Path file, byte[] content) {
    write(file, content, false);
  }

  /**
   * Writes a file like {@link #write(Path, byte[])} and waits until the disk has it, so that
   * neither a crash of the program nor of the machine takes it back.
   *
   * @param file where to
   * @param content its bytes
   * @throws InputOutputException with code {@code output.unwritable} if that fails
   */
  public static void writeDurably(Path file, byte[] content) {
    write(file, content, true);
  }

  private static void write(Path file, byte[] content, boolean durably) {
    Path target = file.toAbsolutePath();
    // Not a temporary file of the system's: that would be hidden from the user's group.
    Path whole =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.createDirectories(target.getParent());
      Files.write(whole, content);
      if (durably) {
        force(whole, StandardOpenOption.WRITE);
      }
      move(whole, target);
      if (durably) {
        forceFolder(target.getParent());
      }
    } catch (IOException e) {
      discard(whole, e);
      throw new InputOutputException(
          "output.unwritable",
          "Cannot write " + file + "; choose a folder that can be written.",
          e);
    }
  }

  /**
   * Makes a folder that nobody but the user may enter, or takes such a right from others.
   *
   * @param folder the folder
   * @throws IOException if it belongs to somebody else, or cannot be made
   */
  public static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (POSIX) {
      // Fails for a folder that belongs to somebody else.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /**
   * Writes a file that nobody else can read, not even for a moment.
   *
   * @param file where to, in a folder that is there
   * @param content its text, in ASCII
   * @throws IOException if that fails
   */
  public static void writePrivately(Path file, String content) throws IOException {
    FileAttribute<?>[] mode =
        POSIX
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path part = Files.createTempFile(file.getParent(), ".new", "", mode);
    try {
      Files.writeString(part, content, StandardCharsets.US_ASCII);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
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

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void force(Path file, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(file, mode)) {
      channel.force(true);
    }
  }

  /** A new name is safe when the folder that holds it is; Windows has no such thing. */
  private static void forceFolder(Path folder) throws IOException {
    if (POSIX) {
      force(folder, StandardOpenOption.READ);
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
