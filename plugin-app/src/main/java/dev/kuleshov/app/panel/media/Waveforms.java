package dev.kuleshov.app.panel.media;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.app.panel.job.Job;
import dev.kuleshov.app.panel.job.JobKind;
import dev.kuleshov.app.panel.job.Jobs;
import dev.kuleshov.core.document.OutputFiles;
import dev.kuleshov.core.media.Waveform;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Waveforms, drawn once from a film's sound and kept. */
public final class Waveforms {

  private final EditingAssistant assistant;
  private final Jobs jobs;
  private final BoundedFolder folder;
  private final Map<String, Peaks> known = new ConcurrentHashMap<>();

  /**
   * Keeps waveforms in a folder.
   *
   * @param assistant listens to films
   * @param jobs does the work
   * @param folder where they are kept
   */
  public Waveforms(EditingAssistant assistant, Jobs jobs, BoundedFolder folder) {
    this.assistant = assistant;
    this.jobs = jobs;
    this.folder = folder;
  }

  /**
   * The lowest and highest sample of even stretches.
   *
   * @param min in [-127,127]
   * @param max as many
   */
  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, used at once.
  public record Columns(int[] min, int[] max) {}

  /** A film's waveform: pairs of bytes, the lowest and the highest sample of each stretch. */
  public static final class Peaks {

    private final byte[] pairs;

    Peaks(byte[] pairs) {
      this.pairs = pairs;
    }

    /** Returns how long the sound is. */
    public double seconds() {
      return pairs.length / 2.0 / Waveform.A_SECOND;
    }

    /**
     * Returns a part in fewer stretches.
     *
     * @param start seconds, 0 or more
     * @param end seconds
     * @param points how many stretches there may be
     */
    public Columns columns(double start, double end, int points) {
      int first = (int) Math.min(pairs.length / 2.0, start * Waveform.A_SECOND);
      int last = (int) Math.min(pairs.length / 2.0, Math.ceil(end * Waveform.A_SECOND));
      int count = Math.max(0, Math.min(points, last - first));
      int[] min = new int[count];
      int[] max = new int[count];
      for (int i = 0; i < count; i++) {
        int from = first + (int) ((long) i * (last - first) / count);
        int to = first + (int) ((long) (i + 1) * (last - first) / count);
        for (int place = from; place < to; place++) {
          min[i] = Math.min(min[i], pairs[2 * place]);
          max[i] = Math.max(max[i], pairs[2 * place + 1]);
        }
      }
      return new Columns(min, max);
    }
  }

  /**
   * Finds a film's waveform.
   *
   * @param film the film
   * @return the waveform, that of silence where there is no sound; empty if it is not drawn yet
   */
  public Optional<Peaks> find(Film film) {
    if (film.info().audio().isEmpty()) {
      return Optional.of(new Peaks(new byte[0]));
    }
    String name = name(film);
    Peaks peaks = known.get(name);
    if (peaks == null && Files.isRegularFile(folder.file(name))) {
      peaks = new Peaks(read(folder.file(name)));
      known.put(name, peaks);
    }
    return Optional.ofNullable(peaks);
  }

  private static byte[] read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return Arrays.copyOf(bytes, bytes.length & ~1);
    } catch (IOException e) {
      throw new InputOutputException("cache.unreadable", "Cannot read " + file + ".", e);
    }
  }

  /**
   * Has a waveform drawn.
   *
   * @param film the film
   */
  public Job draw(Film film) {
    return jobs.submit(
        JobKind.WAVEFORM,
        film.path().toString(),
        monitor -> {
          if (find(film).isEmpty()) {
            byte[] pairs = assistant.waveform(film.info(), monitor);
            folder.make(folder.file(name(film)), place -> OutputFiles.write(place, pairs));
          }
        });
  }

  private static String name(Film film) {
    return BoundedFolder.name(film, "waveform") + ".peaks";
  }
}
