package dev.kuleshov.core.timeline;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The timeline formats that there are: Kuleshov's own and those of plug-ins. */
public final class TimelineFormats {

  /** More than any editor writes; beyond it a file is taken for something else. */
  private static final long MAX_BYTES = 256L << 20;

  private final TreeMap<String, TimelineFormat> formats = new TreeMap<>();

  /**
   * Takes these formats; of two with one id the first counts.
   *
   * @param formats the formats
   */
  public TimelineFormats(Iterable<TimelineFormat> formats) {
    formats.forEach(format -> this.formats.putIfAbsent(format.id(), format));
  }

  /**
   * Finds every format that is registered as a service.
   *
   * @param loader sees Kuleshov's classes and those of plug-ins
   */
  public static TimelineFormats load(ClassLoader loader) {
    return new TimelineFormats(ServiceLoader.load(TimelineFormat.class, loader));
  }

  /** Returns every format in the order of ids. */
  public List<TimelineFormat> all() {
    return List.copyOf(formats.values());
  }

  /**
   * Returns a format.
   *
   * @param id its id, in any case
   * @throws UsageException if there is none; the message lists those that there are
   */
  public TimelineFormat byId(String id) {
    TimelineFormat found = formats.get(id.strip().toLowerCase(Locale.ROOT));
    if (found == null) {
      throw unknown("There is no timeline format \"" + id + "\"");
    }
    return found;
  }

  /**
   * Returns the format of a file: by its extension, and by its content where several formats share
   * the extension or none has it.
   *
   * @param file the file; need not exist where its extension says enough
   * @throws UsageException if no format fits
   * @throws InputOutputException if the content has to be looked at and cannot be read
   */
  public TimelineFormat forFile(Path file) {
    List<TimelineFormat> named = byExtension(file);
    return named.size() == 1 ? named.get(0) : sniff(file, bytes(file)).format();
  }

  /**
   * Reads a timeline file.
   *
   * @param file the file
   * @return the edit
   * @throws UsageException if no format fits
   * @throws InputOutputException if it cannot be read
   * @throws MalformedInputException if it is broken
   * @throws dev.kuleshov.api.UnsupportedInputException if it holds no edit
   */
  public Timeline read(Path file) {
    List<TimelineFormat> named = byExtension(file);
    byte[] content = bytes(file);
    return named.size() == 1
        ? named.get(0).read(content, file.toUri())
        : sniff(file, content).timeline();
  }

  private record Sniffed(TimelineFormat format, Timeline timeline) {}

  private Sniffed sniff(Path file, byte[] content) {
    List<TimelineFormat> candidates = new ArrayList<>(byExtension(file));
    formats.values().stream().filter(f -> !candidates.contains(f)).forEach(candidates::add);
    return candidates.stream()
        .filter(TimelineFormat::canRead)
        .flatMap(format -> attempt(format, file, content).stream())
        .findFirst()
        .orElseThrow(
            () -> unknown("\"" + file.getFileName() + "\" is no timeline that can be read"));
  }

  private static Optional<Sniffed> attempt(TimelineFormat format, Path file, byte[] content) {
    try {
      return Optional.of(new Sniffed(format, format.read(content, file.toUri())));
    } catch (MalformedInputException e) {
      return Optional.empty(); // Not this format: the next one may know it.
    }
  }

  private List<TimelineFormat> byExtension(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return formats.values().stream().filter(f -> name.endsWith("." + f.extension())).toList();
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new MalformedInputException(
            "timeline.malformed", "\"" + file + "\" is too big for a timeline: give the edit.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputOutputException(
          "timeline.read",
          "The timeline \"" + file + "\" cannot be read: check that it is there.",
          e);
    }
  }

  private UsageException unknown(String what) {
    String known =
        formats.values().stream()
            .map(format -> format.id() + " (." + format.extension() + ")")
            .collect(Collectors.joining(", "));
    return new UsageException("timeline.format.unknown", what + ": choose one of " + known + ".");
  }
}
