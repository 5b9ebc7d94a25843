package dev.kuleshov.footage.film;

import dev.kuleshov.footage.sound.Mix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes films from scripts. */
public final class FilmMaker {
  /** Where films are kept between runs: in the folder of the module being tested. */
  public static final Path CACHE = Path.of("target", "footage");

  private FilmMaker() {}

  /**
   * Makes a film with H.264 pictures and AAC sound, and writes its truth beside it.
   *
   * @param script what to make
   * @param file where; mp4 or mov by its ending
   */
  public static Film make(FilmScript script, Path file) throws IOException {
    return make(script, file, Packaging.of(script));
  }

  /**
   * Makes a film and writes its truth beside it.
   *
   * @param script what to make
   * @param file where; the container follows its ending: mp4, mov, m4a, mkv, ts or mpg
   * @param packaging how to write it
   */
  public static Film make(FilmScript script, Path file, Packaging packaging) throws IOException {
    Schedule schedule = new Schedule(script);
    FilmPainter painter = new FilmPainter(script, schedule);
    try (Packager packager = new Packager(script, packaging, file, sound(script, schedule))) {
      shoot(schedule.frames(), painter, packager);
      packager.finish();
    }
    Film film = new Film(file, new TruthFinder(script, schedule).truth("" + file.getFileName()));
    film.writeTruth();
    return film;
  }

  /**
   * Returns the film of a script from {@code target/footage} of the module being tested, making it
   * first where neither script nor generator has been used so before.
   *
   * @param script what to make
   */
  public static Film cached(FilmScript script) throws IOException {
    Path file = CACHE.resolve(script.name() + "-" + Fingerprint.of(script.toString()) + ".mp4");
    if (!Files.exists(file)) {
      Files.createDirectories(CACHE);
      Path draft = Files.createTempDirectory(CACHE, "draft").resolve(file.getFileName());
      Film made = make(script, draft);
      Files.move(made.truthFile(), new Film(file, made.truth()).truthFile());
      Files.move(draft, file);
      Files.delete(draft.getParent());
    }
    return Film.at(file);
  }

  /** Encodes each frame while the next is being painted. */
  private static void shoot(int frames, FilmPainter painter, Packager packager) throws IOException {
    ExecutorService encoder = Executors.newSingleThreadExecutor();
    CompletableFuture<Void> encoding = CompletableFuture.completedFuture(null);
    try {
      for (int i = 0; i < frames; i++) {
        int frame = i;
        int[] pixels = painter.paint(frame).clone();
        encoding.join();
        encoding = CompletableFuture.runAsync(() -> packager.write(frame, pixels), encoder);
      }
      encoding.join();
    } catch (CompletionException e) {
      throw new IOException("cannot encode the film", e.getCause());
    } finally {
      encoding.exceptionally(failure -> null).join(); // natives are freed after this
      encoder.shutdown();
    }
  }

  private static float[] sound(FilmScript script, Schedule schedule) {
    double seconds = schedule.frames() / script.rate().perSecond();
    Mix mix = new Mix((int) Math.round(seconds * Mix.SAMPLE_RATE));
    for (Sound sound : script.sounds()) {
      if (sound instanceof Sound.Speech s) {
        mix.speech(s.line(), s.at(), .9);
      } else if (sound instanceof Sound.Music m) {
        mix.music(m.from(), m.to(), m.beatsPerMinute(), m.mood(), m.gain());
      } else if (sound instanceof Sound.RoomTone r) {
        mix.roomTone(r.from(), r.to(), r.decibels(), script.seed());
      }
    }
    return mix.samples();
  }
}
