package dev.kuleshov.footage.film;

import dev.kuleshov.footage.encode.MediaWriter;
import dev.kuleshov.footage.encode.PictureStream;
import dev.kuleshov.footage.encode.SoundFormat;
import dev.kuleshov.footage.encode.SoundStream;
import dev.kuleshov.footage.encode.VideoFormat;
import dev.kuleshov.footage.sound.Mix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes films from scripts. */
public final class FilmMaker {
  private static final Path CACHE = Path.of("target", "footage");

  private FilmMaker() {}

  /**
   * Makes a film with H.264 pictures and AAC sound, and writes its truth beside it.
   *
   * @param script what to make
   * @param file where; mp4 or mov by its ending
   */
  public static Film make(FilmScript script, Path file) throws IOException {
    VideoFormat format =
        VideoFormat.h264(script.width(), script.height(), script.rate())
            .startingAt(script.timecode());
    if (script.bitRate() > 0) {
      format = format.at(script.bitRate());
    }
    return make(script, file, format);
  }

  /**
   * Makes a film in another picture format.
   *
   * @param script what to make
   * @param file where; the container follows its ending: mp4, mov, mkv, ts or mpg
   * @param format how to write the pictures
   */
  public static Film make(FilmScript script, Path file, VideoFormat format) throws IOException {
    Schedule schedule = new Schedule(script);
    FilmPainter painter = new FilmPainter(script, schedule);
    float[] sound = sound(script, schedule);
    try (MediaWriter writer = new MediaWriter(file, container(file));
        PictureStream pictures = new PictureStream(writer, format);
        SoundStream heard = script.silent() ? null : new SoundStream(writer, SoundFormat.AAC, 0)) {
      writer.begin(Map.of());
      int written = 0;
      for (int frame = 0; frame < schedule.frames(); frame++) {
        pictures.write(painter.paint(frame), frame);
        double until = (frame + 1) / script.rate().perSecond() * Mix.SAMPLE_RATE;
        while (heard != null && written < sound.length && written < until) {
          int count = Math.min(heard.packetSize(), sound.length - written);
          heard.write(sound, written, count);
          written += count;
        }
      }
      pictures.finish();
      if (heard != null) {
        heard.finish();
      }
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
    Path file = CACHE.resolve(script.name() + "-" + Fingerprint.of(script) + ".mp4");
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

  private static String container(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "mov" -> "mov";
      case "mkv" -> "matroska";
      case "ts" -> "mpegts";
      case "mpg" -> "mpeg";
      default -> "mp4";
    };
  }
}
