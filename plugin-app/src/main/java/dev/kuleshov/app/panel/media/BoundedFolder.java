package dev.kuleshov.app.panel.media;

import dev.kuleshov.api.InputOutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** A folder of files that can be made again: what was not used for longest goes first. */
public final class BoundedFolder {

  private static final int NAME_BYTES = 16;

  private final Path folder;
  private final long mostBytes;

  /**
   * Keeps files in a folder.
   *
   * @param folder made when it is needed
   * @param mostBytes how big all files together may be; the newest may exceed it alone
   */
  public BoundedFolder(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /**
   * Returns a name that a film in its present state has, and no other.
   *
   * @param film the film
   * @param part what of it
   */
  static String name(Film film, String part) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (film.path() + "\0" + film.version() + "\0" + part)
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Makes a file; it is there when it is whole, or not at all.
   *
   * @param file its place
   * @param maker writes it to another place
   */
  void make(Path file, Consumer<Path> maker) {
    Path part = null;
    try {
      Files.createDirectories(folder);
      part = Files.createTempFile(folder, ".new", "." + file.getFileName());
      maker.accept(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      tidy(file);
    } catch (IOException e) {
      throw new InputOutputException(
          "output.unwritable", "Cannot write to the cache, " + folder + ".", e);
    } finally {
      discard(part);
    }
  }

  private static void discard(Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      System.getLogger(BoundedFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "left behind: " + part, e);
    }
  }

  /** Notes that a file was used. */
  void used(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException e) {
      System.getLogger(BoundedFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "not noted: " + file, e);
    }
  }

  private record Kept(Path file, long bytes, FileTime used) {}

  private synchronized void tidy(Path newest) throws IOException {
    List<Kept> kept = new ArrayList<>();
    long all = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Kept one = new Kept(file, Files.size(file), Files.getLastModifiedTime(file));
          kept.add(one);
          all += one.bytes();
        }
      }
    }
    kept.sort(Comparator.comparing(Kept::used));
    for (Kept oldest : kept) {
      if (all > mostBytes
          && !oldest.file().equals(newest)
          && !oldest.file().getFileName().toString().startsWith(".")) {
        Files.deleteIfExists(oldest.file());
        all -= oldest.bytes();
      }
    }
  }
}
