package dev.kuleshov.core.model;

import dev.kuleshov.api.JobMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A model's file while it comes in: grows, says how far it is, and never beyond its size. */
final class Part implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final CatalogueEntry entry;
  private final JobMonitor monitor;
  private long size;

  private Part(OutputStream out, CatalogueEntry entry, JobMonitor monitor, long size) {
    this.out = out;
    this.entry = entry;
    this.monitor = monitor;
    this.size = size;
  }

  /** Begins anew. */
  static Part fresh(Path file, CatalogueEntry entry, JobMonitor monitor) throws IOException {
    return new Part(Files.newOutputStream(file), entry, monitor, 0);
  }

  /** Goes on after what is there. */
  static Part more(Path file, CatalogueEntry entry, JobMonitor monitor) throws IOException {
    return new Part(
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
        entry,
        monitor,
        Files.size(file));
  }

  /** Returns how much of a file there is. */
  static long sizeOf(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  void copy(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      write(chunk, count);
    }
  }

  void write(byte[] bytes, int count) throws IOException {
    monitor.checkCancelled();
    if (size + count > entry.bytes()) {
      throw new WrongFileException("the file there is larger than " + entry.bytes() + " bytes");
    }
    out.write(bytes, 0, count);
    size += count;
    monitor.progress(stage(entry), (double) size / entry.bytes());
  }

  /** Names the work for a person. */
  static String stage(CatalogueEntry entry) {
    return "Fetching " + entry.name() + " (" + entry.size() + ")";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
