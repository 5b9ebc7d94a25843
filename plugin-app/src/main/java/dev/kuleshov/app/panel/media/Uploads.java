package dev.kuleshov.app.panel.media;

import dev.kuleshov.app.panel.http.Call;
import dev.kuleshov.app.panel.http.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** Films that were dropped on the page: a browser does not tell where they lie. */
public final class Uploads {

  /** An hour of a camera's own format; bigger films are opened where they are. */
  static final long MOST_BYTES = 8L << 30;

  /** What has to be left on the disk after an upload. */
  private static final long LEAST_FREE = 1L << 30;

  private static final int LONGEST_NAME = 200;

  /** Names are kept as people wrote them, but for what is no part of a name on any system. */
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");

  private final Path folder;

  /**
   * Takes uploads into a folder.
   *
   * @param folder made when the first one comes
   */
  public Uploads(Path folder) {
    this.folder = folder;
  }

  /** Gives the content. */
  @FunctionalInterface
  public interface Source {
    /**
     * Copies the content.
     *
     * @param out where to
     * @param most how many bytes there may be
     * @return how many there were
     * @throws IOException if {@code out} cannot take it
     */
    long copyTo(OutputStream out, long most) throws IOException;
  }

  /**
   * Takes a film.
   *
   * @param name what it is called; another film of this name stays, and this one gets a number
   * @param length how many bytes there will be
   * @param source gives them
   * @return where it lies now
   * @throws Failure 413 {@code request.too-big}, 507 {@code upload.no-space}, 400 {@code
   *     upload.name}, {@code request.cut-short}
   */
  public Path take(String name, long length, Source source) {
    String clean = NOT_IN_NAMES.matcher(name).replaceAll("_").strip();
    if (clean.isEmpty() || clean.startsWith(".") || clean.length() > LONGEST_NAME) {
      throw new Failure(400, "upload.name", "A film needs a name of 1 to 200 characters.");
    }
    if (length > MOST_BYTES) {
      throw Call.tooBig(MOST_BYTES);
    }
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).getUsableSpace() - length < LEAST_FREE) {
        throw new Failure(507, "upload.no-space", "There is no room for the film on the disk.");
      }
      Path part = Files.createTempFile(folder, ".upload", ".part");
      try {
        copy(source, part, length);
        return named(part, clean);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      Failure failure =
          new Failure(500, "output.unwritable", "The film could not be put on the disk.");
      failure.initCause(e);
      throw failure;
    }
  }

  private static void copy(Source source, Path part, long length) throws IOException {
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
      if (source.copyTo(out, length) != length) {
        throw new Failure(400, "request.cut-short", "The film ended too early.");
      }
    }
  }

  private synchronized Path named(Path part, String name) throws IOException {
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    Path free = folder.resolve(name);
    for (int number = 2; Files.exists(free); number++) {
      free = folder.resolve(name.substring(0, dot) + " " + number + name.substring(dot));
    }
    return Files.move(part, free);
  }

  /** Returns where uploads lie. */
  public Path folder() {
    return folder;
  }
}
