package dev.kuleshov.core.model;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.net.Web;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gets models that do not ship: from a folder of the user's, then from the sources of the catalogue
 * in their order.
 *
 * <p>A file is in its place only when it is whole and its checksum is right. Until then it grows as
 * a hidden file beside its place, which the next run goes on with.
 */
public final class ModelFetcher {

  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** What is left free on the disk: other programs need some, too. */
  private static final long SPARE_BYTES = 64L << 20;

  private final Path home;
  private final Optional<Path> folder;
  private final Web web;
  private final String path;
  private final Duration silence;

  /**
   * Makes a fetcher.
   *
   * @param home the folder that models are put below
   * @param folder where to look first, if anywhere
   * @param environment the value of a variable by its name, or null: for proxies and {@code PATH}
   */
  public ModelFetcher(Path home, Optional<Path> folder, UnaryOperator<String> environment) {
    this(home, folder, environment, SILENCE);
  }

  ModelFetcher(
      Path home, Optional<Path> folder, UnaryOperator<String> environment, Duration silence) {
    this.home = home;
    this.folder = folder;
    this.web = new Web(environment);
    this.path = Optional.ofNullable(environment.apply("PATH")).orElse("");
    this.silence = silence;
  }

  /**
   * Returns a model's file, fetching it where it is not there yet.
   *
   * @param entry the model
   * @param accepted whether the user accepts the terms, where there are some
   * @param monitor hears of progress, may cancel; what has come in by then is kept
   * @return the whole file
   * @throws UsageException if the terms are not accepted
   * @throws MissingModelException if no source has it
   * @throws InputOutputException if it cannot be written
   */
  public Path fetch(CatalogueEntry entry, boolean accepted, JobMonitor monitor) {
    Path target = home.resolve(entry.name());
    if (Files.isRegularFile(target) && ModelFile.isWhole(target, entry)) {
      return target;
    }
    if (!entry.terms().isEmpty() && !accepted) {
      throw new UsageException(
          "model.terms",
          "%s comes under %s, which you have to accept: read %s, then run: %s"
              .formatted(entry.name(), entry.licence(), entry.terms(), entry.command()));
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      try (FileChannel channel = open(part)) {
        lock(channel, entry);
        checkSpace(part, entry);
        fill(part, entry, monitor);
        OutputFiles.move(part, target);
        ModelFile.mark(target, entry);
      }
      Files.deleteIfExists(lockFile(part));
      return target;
    } catch (IOException e) {
      throw new InputOutputException(
          "output.unwritable", "Cannot write " + target + ": " + e.getMessage() + ".", e);
    }
  }

  private static Path lockFile(Path part) {
    return part.resolveSibling(part.getFileName() + ".lock");
  }

  private static FileChannel open(Path part) throws IOException {
    return FileChannel.open(lockFile(part), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Two at once would write into each other's file; the lock goes with its channel. */
  private static void lock(FileChannel channel, CatalogueEntry entry) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // As good as one that another process holds.
    }
    if (lock == null) {
      throw new UsageException(
          "model.busy", entry.name() + " is being fetched already; wait until that is done.");
    }
  }

  private static void checkSpace(Path part, CatalogueEntry entry) throws IOException {
    long missing = entry.bytes() - Part.sizeOf(part);
    long free = Files.getFileStore(part.toAbsolutePath().getParent()).getUsableSpace();
    if (free < missing + SPARE_BYTES) {
      throw new InputOutputException(
          "output.disk-full",
          "%s needs %s, but the disk of %s has only %d MB left; make room or set KULESHOV_MODEL_HOME."
              .formatted(entry.name(), entry.size(), part.getParent(), free / 1_000_000));
    }
  }

  private void fill(Path part, CatalogueEntry entry, JobMonitor monitor) throws IOException {
    List<String> reasons = new ArrayList<>();
    for (Source source : sources(entry)) {
      try {
        fill(source, part, entry, monitor);
        return;
      } catch (IOException e) {
        String reason = e.getMessage() == null ? "no connection" : e.getMessage();
        reasons.add(source.place() + ": " + reason);
      }
    }
    throw new MissingModelException(
        "model.unreachable",
        "%s could not be fetched (%s); try again later, or put the file into a folder and add --from FOLDER."
            .formatted(entry.name(), String.join("; ", reasons)));
  }

  /** What an earlier run left may be broken: with that, a source gets a second chance. */
  private static void fill(Source source, Path part, CatalogueEntry entry, JobMonitor monitor)
      throws IOException {
    boolean continued = Part.sizeOf(part) > 0;
    source.fetch(part, entry, monitor);
    if (ModelFile.isWhole(part, entry, monitor)) {
      return;
    }
    Files.deleteIfExists(part);
    if (continued) {
      fill(source, part, entry, monitor);
    } else {
      throw new WrongFileException("the file there has another checksum");
    }
  }

  private List<Source> sources(CatalogueEntry entry) {
    List<Source> sources = new ArrayList<>();
    folder.ifPresent(place -> sources.add(new FolderSource(place)));
    for (ModelSource source : entry.sources()) {
      sources.add(
          source.url().isEmpty()
              ? new PipSource(source.pip(), path)
              : new WebSource(web, URI.create(source.url()), silence));
    }
    return sources;
  }
}
