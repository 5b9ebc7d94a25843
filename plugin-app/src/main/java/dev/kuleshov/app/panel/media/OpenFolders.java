package dev.kuleshov.app.panel.media;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.document.Schema;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The folders that the user opened: the only ones in which anything is read, listed or written.
 *
 * <p>Real paths are compared, so that neither {@code ..} nor a link leads out. A folder is opened
 * by the user's naming it, on the command line or in the panel; which ones are open is remembered.
 */
public final class OpenFolders {

  private static final Schema SCHEMA = new Schema("OpenFolders", 1);

  private static final int MOST_LISTED = 2000;

  private static final Set<String> FILMS =
      Set.of(
          "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "ts", "mts", "m2ts", "mxf",
          "ogv", "wmv", "flv", "3gp", "vob", "m4a", "wav", "mp3", "flac", "ogg", "opus", "aac",
          "aif", "aiff");

  private final Path file;
  private final Set<Path> folders = new CopyOnWriteArraySet<>();

  /** What is saved. */
  private record Saved(List<Path> folders) {}

  /**
   * A film in an opened folder.
   *
   * @param path where it is
   * @param bytes how big
   */
  public record Entry(Path path, long bytes) {}

  /**
   * Remembers which folders were open.
   *
   * @param file where that is kept
   */
  public OpenFolders(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      try {
        folders.addAll(SCHEMA.read(Files.readString(file), Saved.class, file.toString()).folders());
      } catch (IOException | KuleshovException e) {
        System.getLogger(OpenFolders.class.getName())
            .log(System.Logger.Level.WARNING, "Forgotten: " + e.getMessage());
      }
    }
  }

  /** Returns the folders that are open. */
  public List<Path> list() {
    return folders.stream().sorted().toList();
  }

  /**
   * Opens a folder.
   *
   * @param named the folder, or a file in it; absolute
   * @return the folder's real path
   * @throws InputOutputException {@code folder.unusable} if it is not there, or is the root of the
   *     disk or a folder of the system's
   */
  public Path open(Path named) {
    try {
      Path real = named.toRealPath();
      Path folder = Files.isDirectory(real) ? real : real.getParent();
      if (!named.isAbsolute() || folder.getParent() == null || isSystem(folder)) {
        throw unusable(named, null);
      }
      if (folders.add(folder)) {
        OutputFiles.writeDurably(file, OutputFiles.utf8(SCHEMA.write(new Saved(list()))));
      }
      return folder;
    } catch (IOException e) {
      throw unusable(named, e);
    }
  }

  private static boolean isSystem(Path folder) {
    return Set.of("proc", "sys", "dev").contains(folder.getName(0).toString())
        && folder.getRoot().toString().equals("/");
  }

  private static InputOutputException unusable(Path named, IOException cause) {
    return new InputOutputException(
        "folder.unusable",
        "Cannot open " + named + "; name a folder, or a film in it, by its whole path.",
        cause);
  }

  /**
   * Checks a file before it is used.
   *
   * @param named the file
   * @return its real path; empty if it is not there, or not in a folder that is open
   */
  public Optional<Path> real(Path named) {
    try {
      Path real = named.toRealPath();
      boolean inside = folders.stream().anyMatch(folder -> real.startsWith(folder));
      return inside && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Checks a folder before something is written into it or it is listed.
   *
   * @param named the folder
   * @return its real path; empty if it is not there, or not open nor within one that is
   */
  public Optional<Path> realFolder(Path named) {
    try {
      Path real = named.toRealPath();
      boolean inside = folders.stream().anyMatch(folder -> real.startsWith(folder));
      return inside && Files.isDirectory(real) ? Optional.of(real) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Understands a path that somebody typed.
   *
   * @param text the path
   * @return the path, if it is absolute and well-formed
   */
  public static Optional<Path> path(String text) {
    try {
      Path path = Path.of(text.strip());
      return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Lists the films in a folder, going by their names.
   *
   * @param folder a folder that is open
   */
  public static List<Entry> films(Path folder) {
    List<Entry> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, OpenFolders::isFilm)) {
      for (Path path : files) {
        if (found.size() < MOST_LISTED && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          found.add(new Entry(path, Files.size(path)));
        }
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    found.sort(java.util.Comparator.comparing(entry -> entry.path().toString()));
    return found;
  }

  private static boolean isFilm(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot >= 0 && !name.startsWith(".") && FILMS.contains(name.substring(dot + 1));
  }
}
