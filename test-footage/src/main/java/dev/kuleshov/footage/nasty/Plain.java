package dev.kuleshov.footage.nasty;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.film.Actor;
import dev.kuleshov.footage.film.Camera;
import dev.kuleshov.footage.film.Film;
import dev.kuleshov.footage.film.FilmMaker;
import dev.kuleshov.footage.film.FilmScript;
import dev.kuleshov.footage.film.FilmScriptBuilder;
import dev.kuleshov.footage.film.Packaging;
import dev.kuleshov.footage.film.Shot;
import dev.kuleshov.footage.sound.Line;
import dev.kuleshov.footage.sound.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ordinary film that is then spoiled: two shots, a face, music and a line. */
final class Plain {
  private Plain() {}

  static FilmScriptBuilder script(FrameRate rate) {
    return FilmScript.named("plain")
        .rate(rate)
        .size(320, 180)
        .open(
            Shot.of(24, Backdrop.ROOM)
                .with(
                    Actor.closeUp(Person.LIN)
                        .feeling(0, Emotion.NEUTRAL)
                        .feeling(18, Emotion.HAPPY)))
        .cutTo(Shot.of(18, Backdrop.PARK).camera(Camera.pan(-.1, .1).handheld(1)))
        .music(0, 1750, 120, Mood.BRIGHT)
        .speech(200, Line.BROUGHT, Person.LIN);
  }

  static FilmScript script() {
    return script(FrameRate.FPS_24).build();
  }

  /** Writes a film alone: a truth beside a nasty file would only be in the way. */
  static void write(FilmScript script, Path file, Packaging packaging) throws IOException {
    Film film = FilmMaker.make(script, file, packaging);
    Files.delete(film.truthFile());
  }
}
