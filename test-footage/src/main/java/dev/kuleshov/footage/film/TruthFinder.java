package dev.kuleshov.footage.film;

import dev.kuleshov.footage.film.FilmTruth.Beats;
import dev.kuleshov.footage.film.FilmTruth.Distractor;
import dev.kuleshov.footage.film.FilmTruth.Face;
import dev.kuleshov.footage.film.FilmTruth.Gradual;
import dev.kuleshov.footage.film.FilmTruth.Mien;
import dev.kuleshov.footage.film.FilmTruth.Spoken;
import dev.kuleshov.footage.sound.Mix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads off a script what will be true of its film. */
final class TruthFinder {
  private final FilmScript script;
  private final Schedule schedule;
  private final List<Integer> cuts = new ArrayList<>();
  private final List<Integer> jumps = new ArrayList<>();
  private final List<Gradual> gradual = new ArrayList<>();
  private final List<Distractor> distractors = new ArrayList<>();
  private final List<Face> faces = new ArrayList<>();
  private final List<Spoken> speech = new ArrayList<>();
  private final List<Beats> music = new ArrayList<>();

  TruthFinder(FilmScript script, Schedule schedule) {
    this.script = script;
    this.schedule = schedule;
  }

  FilmTruth truth(String file) {
    findBoundaries();
    findPictures();
    findSounds();
    return new FilmTruth(
        file,
        script.rate().perSecond(),
        script.rate().toString(),
        schedule.frames(),
        script.width(),
        script.height(),
        script.timecode(),
        cuts,
        jumps,
        gradual,
        List.of(),
        distractors,
        faces,
        speech,
        music);
  }

  private void findBoundaries() {
    if (script.fadeIn() > 0) {
      gradual.add(new Gradual("fade", 0, script.fadeIn() - 1));
    }
    for (int i = 0; i < script.joins().size(); i++) {
      int next = schedule.place(i + 1).start();
      int end = schedule.place(i).end();
      Join join = script.joins().get(i);
      if (join instanceof Join.Cut cut) {
        cuts.add(next);
        if (cut.jump()) {
          jumps.add(next);
        }
      } else if (join instanceof Join.Fade fade) {
        gradual.add(new Gradual("fade", end - fade.out(), next + fade.in() - 1));
      } else {
        String type = join instanceof Join.Wipe ? "wipe" : "dissolve";
        gradual.add(new Gradual(type, next, end - 1));
      }
    }
    if (script.fadeOut() > 0) {
      int frames = schedule.frames();
      gradual.add(new Gradual("fade", frames - script.fadeOut(), frames - 1));
    }
  }

  private void findPictures() {
    for (int i = 0; i < script.shots().size(); i++) {
      Shot shot = script.shots().get(i);
      Schedule.Place place = schedule.place(i);
      for (Effect effect : shot.effects()) {
        distractors.add(
            new Distractor(
                effect.kind(), place.start() + effect.start(), place.start() + effect.end() - 1));
      }
      for (Actor actor : shot.actors()) {
        List<Mien> course =
            actor.course().stream()
                .map(f -> new Mien(place.start() + f.frame(), f.emotion(), f.strength()))
                .toList();
        faces.add(
            new Face(
                nameOf(actor.person()),
                place.start(),
                place.end(),
                actor.x(),
                actor.y(),
                actor.height(),
                course));
      }
    }
  }

  private void findSounds() {
    for (Sound sound : script.silent() ? List.<Sound>of() : script.sounds()) {
      if (sound instanceof Sound.Speech s) {
        speech.add(
            new Spoken(
                nameOf(s.speaker()),
                s.line().text(),
                s.at(),
                s.at() + s.line().millis(),
                s.line().words().stream().map(word -> word.later(s.at())).toList()));
      } else if (sound instanceof Sound.Music m) {
        music.add(new Beats(m.from(), m.to(), m.beatsPerMinute(), beats(m)));
      }
    }
  }

  private static List<Double> beats(Sound.Music music) {
    List<Double> beats = new ArrayList<>();
    double length = 60.0 * Mix.SAMPLE_RATE / music.beatsPerMinute();
    long first = (long) music.from() * Mix.SAMPLE_RATE / 1000;
    long last = (long) music.to() * Mix.SAMPLE_RATE / 1000;
    for (int i = 0; first + Math.round(i * length) < last; i++) {
      beats.add((first + Math.round(i * length)) / (double) Mix.SAMPLE_RATE);
    }
    return beats;
  }

  private static String nameOf(Enum<?> person) {
    return person.name().toLowerCase(Locale.ROOT);
  }
}
