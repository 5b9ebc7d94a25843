package dev.kuleshov.core.render;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.media.FilmWriter;
import dev.kuleshov.core.media.SoundTape;
import dev.kuleshov.core.timeline.conform.Conform;
import dev.kuleshov.core.timeline.conform.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays an edit into a file: every track, dissolves, gaps in black and silence. The file is whole
 * or not there.
 */
public final class FilmRenderer {

  /** Pixels below which the encoder takes no picture. */
  private static final int SMALLEST = 16;

  private final Timeline edit;
  private final Map<URI, MediaInfo> media;
  private final Optional<CaptionPainter> captions;
  private final int width;
  private final int height;
  private final long frames;

  /**
   * Prepares to play.
   *
   * @param edit the edit
   * @param media its media, by their addresses; what is missing is black and silent
   * @param captions draws subtitles, where they are wanted
   * @throws UnsupportedInputException {@code timeline.empty} if it lasts no frame
   */
  public FilmRenderer(Timeline edit, Map<URI, MediaInfo> media, Optional<CaptionPainter> captions) {
    this.edit = edit;
    this.media = media;
    this.captions = captions;
    // Encoders store colour once for two pixels.
    this.width = Math.max(SMALLEST, edit.width() & ~1);
    this.height = Math.max(SMALLEST, edit.height() & ~1);
    this.frames = edit.duration().toFrame(edit.rate());
    if (frames <= 0) {
      throw new UnsupportedInputException("timeline.empty", "There is nothing on the timeline.");
    }
  }

  /** Returns the width of the pictures in pixels, even. */
  public int width() {
    return width;
  }

  /** Returns their height. */
  public int height() {
    return height;
  }

  /** Returns how many frames the film has. */
  public long frames() {
    return frames;
  }

  /**
   * Writes the film.
   *
   * @param target where; its ending tells the container
   * @param monitor hears of progress, may cancel
   * @return what was damaged
   * @throws dev.kuleshov.api.UsageException {@code output.format} if the ending is unknown
   * @throws InputOutputException {@code output.unwritable} if it cannot be written
   * @throws CancelledException if the monitor cancels
   */
  public List<Finding> write(Path target, JobMonitor monitor) {
    String container = FilmWriter.container(target);
    Path place = target.toAbsolutePath();
    String stem = "." + place.getFileName() + "." + ProcessHandle.current().pid();
    Path part = place.resolveSibling(stem + ".part");
    try {
      Files.createDirectories(place.getParent());
      List<Finding> findings;
      try (SoundTape tape = new SoundTape(place.resolveSibling(stem + ".sound"))) {
        findings = hear(tape, monitor);
        String stage = "Writing " + place.getFileName();
        findings.addAll(show(part, container, tape, stage, monitor));
      }
      OutputFiles.move(part, place);
      return findings;
    } catch (IOException | UncheckedIOException e) {
      throw new InputOutputException(
          "output.unwritable",
          "Cannot write " + target + "; choose a folder that can be written and has room.",
          e);
    } finally {
      discard(part);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // A part that cannot be deleted is hidden, and not taken for the film.
    }
  }

  private List<Finding> hear(SoundTape tape, JobMonitor monitor) {
    boolean own = edit.tracks().stream().anyMatch(track -> track.kind() == Track.Kind.AUDIO);
    Map<URI, List<SoundTape.Piece>> pieces = new LinkedHashMap<>();
    for (Layer layer : Conform.layers(edit, own ? Track.Kind.AUDIO : Track.Kind.VIDEO, media)) {
      if (!media.get(layer.media()).audio().isEmpty()) {
        pieces.computeIfAbsent(layer.media(), m -> new ArrayList<>()).add(piece(layer));
      }
    }
    List<Finding> findings = new ArrayList<>();
    pieces.forEach((uri, list) -> findings.addAll(tape.record(media.get(uri), list, monitor)));
    return findings;
  }

  private SoundTape.Piece piece(Layer layer) {
    long at = samples(layer.frames().start());
    return new SoundTape.Piece(
        layer.source().times(SoundTape.RATE, 1).toDecimal(0).longValue(),
        at,
        samples(layer.frames().end()) - at,
        samples(layer.rise()),
        samples(layer.fall()));
  }

  private long samples(long frame) {
    return time(frame).times(SoundTape.RATE, 1).toDecimal(0).longValue();
  }

  private RationalTime time(long frame) {
    return RationalTime.ofFrames(frame, edit.rate());
  }

  private List<Finding> show(
      Path part, String container, SoundTape tape, String stage, JobMonitor monitor) {
    FrameRate rate = edit.rate();
    List<Layer> layers = Conform.layers(edit, Track.Kind.VIDEO, media);
    layers = layers.stream().filter(l -> media.get(l.media()).video().isPresent()).toList();
    try (Composer composer = new Composer(layers, media, rate, width, height);
        FilmWriter writer = FilmWriter.begin(part, container, width, height, rate)) {
      for (long frame = 0; frame < frames; frame++) {
        monitor.checkCancelled();
        monitor.progress(stage, (double) frame / frames);
        byte[] pixels = composer.frame(frame);
        RationalTime time = time(frame);
        captions.ifPresent(painter -> painter.paint(pixels, width, height, time));
        long from = samples(frame);
        writer.add(pixels, tape, from, (int) (samples(frame + 1) - from));
      }
      writer.finish();
      monitor.progress(stage, 1);
      return composer.findings();
    }
  }
}
