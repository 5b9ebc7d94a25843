package dev.kuleshov.core.dataset;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A folder or a zip of {@code split/class/picture}; {@code class/picture} is the train split. */
abstract class PictureSource implements AutoCloseable {

  /** A picture file larger than this is none of a data set's. */
  private static final int LARGEST = 64 << 20;

  private final Path data;
  private final List<Entry> entries;

  private PictureSource(Path data, Stream<String> names) {
    this.data = data;
    this.entries =
        names
            .map(Entry::of)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Entry::name))
            .toList();
  }

  /** A picture's place. */
  record Entry(String name, String split, String label) {

    /** Reads a path; empty for one of another depth or of a hidden file. */
    static Optional<Entry> of(String name) {
      String[] parts = name.split("/");
      boolean hidden = Stream.of(parts).anyMatch(part -> part.startsWith("."));
      if (hidden || parts.length < 2 || parts.length > 3 || parts[0].equals("__MACOSX")) {
        return Optional.empty();
      }
      return Optional.of(
          parts.length == 2
              ? new Entry(name, PictureSet.TRAIN, parts[0])
              : new Entry(name, parts[0], parts[1]));
    }
  }

  static PictureSource open(Path data) {
    if (!Files.exists(data)) {
      throw new MalformedInputException(
          "dataset.missing", "There is no data set " + data + "; name a folder or a zip.");
    }
    PictureSource source = Files.isDirectory(data) ? folder(data) : zip(data);
    if (source.entries.isEmpty()) {
      source.close();
      throw new MalformedInputException(
          "dataset.empty",
          data + " holds no pictures as split/class/picture, such as train/happy/1.jpg.");
    }
    return source;
  }

  private static PictureSource folder(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 3)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .toList();
      return new PictureSource(folder, names.stream()) {
        @Override
        InputStream stream(Entry entry) throws IOException {
          return Files.newInputStream(folder.resolve(entry.name()));
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder, e);
    }
  }

  private static PictureSource zip(Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      return new PictureSource(
          file, zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName)) {
        @Override
        InputStream stream(Entry entry) throws IOException {
          return zip.getInputStream(zip.getEntry(entry.name()));
        }

        @Override
        public void close() {
          try {
            zip.close();
          } catch (IOException e) {
            throw unreadable(file, e);
          }
        }
      };
    } catch (IOException e) {
      throw new MalformedInputException(
          "dataset.malformed", file + " is neither a folder nor a whole zip; get it again.", e);
    }
  }

  private static InputOutputException unreadable(Path data, Exception cause) {
    return new InputOutputException(
        "dataset.unreadable", data + " cannot be read; check its permissions.", cause);
  }

  List<Entry> entries() {
    return entries;
  }

  /** Reads a picture file. */
  byte[] read(Entry entry) {
    try (InputStream in = stream(entry)) {
      return in.readNBytes(LARGEST);
    } catch (IOException e) {
      throw unreadable(data, e);
    }
  }

  abstract InputStream stream(Entry entry) throws IOException;

  @Override
  public abstract void close();
}
