package dev.kuleshov.core.model;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.core.document.ContentHash;
import dev.kuleshov.core.document.OutputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Proves that a file is the one that the catalogue means.
 *
 * <p>To read a gigabyte takes seconds, so a file that was proved once is marked beside it: the mark
 * counts as long as the file's size and time of change stay what they were.
 */
final class ModelFile {

  private ModelFile() {}

  /** Returns whether the file is whole, by its mark or by its checksum. */
  static boolean isWhole(Path file, CatalogueEntry entry) {
    return isMarked(file, entry) || isWhole(file, entry, JobMonitor.NONE);
  }

  /** Returns whether the file's bytes are those of the catalogue, whatever the mark says. */
  static boolean isWhole(Path file, CatalogueEntry entry, JobMonitor monitor) {
    return holds(() -> Files.size(file) == entry.bytes())
        && ContentHash.of(file, monitor).equals(entry.sha256());
  }

  /** Notes that the file was found whole. */
  static void mark(Path file, CatalogueEntry entry) throws IOException {
    OutputFiles.write(markOf(file), stamp(file, entry));
  }

  private static boolean isMarked(Path file, CatalogueEntry entry) {
    return Files.isRegularFile(markOf(file))
        && holds(() -> Files.readString(markOf(file)).equals(stamp(file, entry)));
  }

  private static Path markOf(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".checked");
  }

  private static String stamp(Path file, CatalogueEntry entry) throws IOException {
    return entry.sha256()
        + " "
        + Files.size(file)
        + " "
        + Files.getLastModifiedTime(file).toMillis()
        + "\n";
  }

  /** A test that reads files; what cannot be read is not so. */
  private interface Test {
    boolean holds() throws IOException;
  }

  private static boolean holds(Test test) {
    try {
      return test.holds();
    } catch (IOException e) {
      return false;
    }
  }
}
