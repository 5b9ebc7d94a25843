package dev.kuleshov.core.host;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.spi.EditorHost;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.timeline.TimelineFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editing program that is a timeline file: the way in for every program that can save and open
 * one.
 *
 * <p>Every change is written whole as the next version beside the file ({@code film.otio}, {@code
 * film.v2.otio}, {@code film.v3.otio}), which is then the current timeline; nothing that was there
 * is ever written over. Not thread-safe, as no {@link EditorHost} needs to be.
 */
public final class FileEditorHost implements EditorHost {

  private static final Pattern VERSION = Pattern.compile("(.*)\\.v(\\d{1,6})");

  private final TimelineFormats formats;
  private final JobMonitor monitor;
  private Path current;

  /**
   * Opens a timeline file.
   *
   * @param formats the formats that may be read and written
   * @param file the file; need not exist before the first {@link #apply}
   * @param monitor hears of progress
   */
  public FileEditorHost(TimelineFormats formats, Path file, JobMonitor monitor) {
    this.formats = Objects.requireNonNull(formats, "formats");
    this.current = file.toAbsolutePath();
    this.monitor = Objects.requireNonNull(monitor, "monitor");
  }

  /** Returns the file that holds the current timeline. */
  public Path file() {
    return current;
  }

  @Override
  public String name() {
    return String.valueOf(current.getFileName());
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.MARKERS, Capability.APPLY);
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.kuleshov.api.InputOutputException if the file cannot be read
   * @throws dev.kuleshov.api.MalformedInputException if it is broken
   */
  @Override
  public Timeline currentTimeline() {
    return formats.read(current);
  }

  @Override
  public void addMarkers(List<Marker> markers) {
    Timeline timeline = currentTimeline();
    List<Marker> all = new ArrayList<>(timeline.markers());
    all.addAll(markers);
    all.sort(Comparator.comparing(marker -> marker.range().start()));
    apply(
        new Timeline(
            timeline.name(),
            timeline.rate(),
            timeline.start(),
            timeline.width(),
            timeline.height(),
            timeline.tracks(),
            all));
  }

  @Override
  public void apply(Timeline cut) {
    TimelineFormat format = formats.forFile(current);
    byte[] content = format.write(cut);
    Path next = Files.exists(current) ? nextVersion() : current;
    OutputFiles.write(next, content);
    current = next;
  }

  @Override
  public void addSubtitles(SubtitleTrack track) {
    throw new UnsupportedInputException(
        "host.unsupported",
        "A timeline file takes no subtitles: export them as a subtitle file beside it.");
  }

  @Override
  public JobMonitor monitor() {
    return monitor;
  }

  private Path nextVersion() {
    String name = current.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? name.substring(dot) : "";
    Matcher version = VERSION.matcher(stem);
    boolean numbered = version.matches();
    String base = numbered ? version.group(1) : stem;
    int number = numbered ? Integer.parseInt(version.group(2)) : 1;
    Path next;
    do {
      number++;
      next = current.resolveSibling(base + ".v" + number + extension);
    } while (Files.exists(next));
    return next;
  }
}
