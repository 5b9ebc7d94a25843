package dev.kuleshov.app.panel.media;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.app.panel.http.Failure;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Frames and contact sheets, taken when somebody looks and kept for a while. */
public final class Pictures {

  /** Shots on one sprite. */
  static final int SPRITE_SHOTS = 64;

  /** Decoding takes a whole core; one more would take the other. */
  private static final int AT_ONCE = 1;

  private static final long PATIENCE_SECONDS = 20;

  private final EditingAssistant assistant;
  private final BoundedFolder folder;
  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /**
   * Keeps pictures in a folder.
   *
   * @param assistant takes them
   * @param folder where they are kept
   */
  public Pictures(EditingAssistant assistant, BoundedFolder folder) {
    this.assistant = assistant;
    this.folder = folder;
  }

  /**
   * Returns a frame.
   *
   * @param film an analysed film
   * @param frame its number
   * @param height in pixels
   * @return a JPEG
   * @throws Failure 404 {@code media.no-such-frame}
   */
  public byte[] frame(Film film, long frame, int height) {
    Analysis analysis = film.analysis().orElseThrow();
    if (frame < 0 || frame >= analysis.measured().clock().frames()) {
      throw new Failure(404, "media.no-such-frame", "The film has no such frame.");
    }
    return kept(
        film,
        "frame " + frame + " " + height,
        () -> assistant.still(analysis, frame, height, JobMonitor.NONE));
  }

  /**
   * Returns the middle frames of a run of shots on one picture.
   *
   * @param film an analysed film
   * @param sprite which run, counted from 0
   * @return a JPEG
   * @throws Failure 404 {@code media.no-such-sprite}
   */
  public byte[] sprite(Film film, long sprite) {
    Analysis analysis = film.analysis().orElseThrow();
    List<Shot> shots = analysis.measured().shots();
    if (sprite < 0 || sprite * SPRITE_SHOTS >= shots.size()) {
      throw new Failure(404, "media.no-such-sprite", "The film has no such run of shots.");
    }
    int from = (int) sprite * SPRITE_SHOTS;
    List<Shot> run = shots.subList(from, Math.min(shots.size(), from + SPRITE_SHOTS));
    return kept(
        film, "sprite " + sprite, () -> assistant.contactSheet(analysis, run, JobMonitor.NONE));
  }

  private byte[] kept(Film film, String part, Supplier<byte[]> maker) {
    Path file = folder.file(BoundedFolder.name(film, part) + ".jpg");
    byte[] known = read(file);
    if (known != null) {
      return known;
    }
    acquire();
    try {
      known = read(file);
      if (known != null) {
        return known;
      }
      byte[] made = maker.get();
      folder.make(file, place -> OutputFiles.write(place, made));
      return made;
    } finally {
      free.release();
    }
  }

  private byte[] read(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        byte[] bytes = Files.readAllBytes(file);
        folder.used(file);
        return bytes;
      }
      return null;
    } catch (IOException e) {
      throw new InputOutputException("cache.unreadable", "Cannot read " + file + ".", e);
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Failure(429, "server.busy", "Too many pictures are wanted at once; ask again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(503, "server.closing", "The service is going down.");
    }
  }
}
