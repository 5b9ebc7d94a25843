package dev.kuleshov.core.captions;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The caption formats that there are: Kuleshov's own and those of plug-ins. */
public final class CaptionFormats {

  /** More than the subtitles of any film; beyond it a file is taken for something else. */
  private static final long MAX_BYTES = 64L << 20;

  private final TreeMap<String, CaptionFormat> formats = new TreeMap<>();

  /**
   * Takes these formats; of two with one id the first counts.
   *
   * @param formats the formats
   */
  public CaptionFormats(Iterable<CaptionFormat> formats) {
    formats.forEach(format -> this.formats.putIfAbsent(format.id(), format));
  }

  /**
   * Finds every format that is registered as a service.
   *
   * @param loader sees Kuleshov's classes and those of plug-ins
   */
  public static CaptionFormats load(ClassLoader loader) {
    return new CaptionFormats(ServiceLoader.load(CaptionFormat.class, loader));
  }

  /** Returns every format in the order of ids. */
  public List<CaptionFormat> all() {
    return List.copyOf(formats.values());
  }

  /**
   * Returns a format.
   *
   * @param id its id, in any case
   * @throws UsageException if there is none; the message lists those that there are
   */
  public CaptionFormat byId(String id) {
    CaptionFormat found = formats.get(id.strip().toLowerCase(Locale.ROOT));
    if (found == null) {
      throw unknown("There is no subtitle format \"" + id + "\"");
    }
    return found;
  }

  /**
   * Reads a subtitle file; its format is told by its extension.
   *
   * @param file the file
   * @throws UsageException if no format has the extension
   * @throws InputOutputException if it cannot be read
   * @throws MalformedInputException if it is broken
   */
  public SubtitleTrack read(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    CaptionFormat format =
        formats.values().stream()
            .filter(candidate -> name.endsWith("." + candidate.extension()))
            .findFirst()
            .orElseThrow(() -> unknown("\"" + file.getFileName() + "\" has no known extension"));
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new MalformedInputException(
            "captions.malformed", "\"" + file + "\" is too big for subtitles.");
      }
      return format.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InputOutputException(
          "captions.read",
          "The subtitles \"" + file + "\" cannot be read: check that they are there.",
          e);
    }
  }

  private UsageException unknown(String what) {
    String known =
        formats.values().stream()
            .map(format -> format.id() + " (." + format.extension() + ")")
            .collect(Collectors.joining(", "));
    return new UsageException("captions.format.unknown", what + ": choose one of " + known + ".");
  }
}
