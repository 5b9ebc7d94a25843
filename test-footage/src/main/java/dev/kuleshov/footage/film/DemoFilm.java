package dev.kuleshov.footage.film;

import static dev.kuleshov.api.analysis.Emotion.HAPPY;
import static dev.kuleshov.api.analysis.Emotion.NEUTRAL;
import static dev.kuleshov.api.analysis.Emotion.SAD;
import static dev.kuleshov.api.analysis.Emotion.SURPRISED;

import dev.kuleshov.footage.draw.Backdrop;
import dev.kuleshov.footage.draw.Person;
import dev.kuleshov.footage.sound.Line;
import dev.kuleshov.footage.sound.Mood;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * "The last train", the little story in {@code clips/demo.mp4}: it gives an editor something to do.
 * A pause too long, a stretch too shaky, a jump cut; a face that goes from grief to joy, words to
 * be kept whole, and music to cut to.
 */
public final class DemoFilm {
  private static final int CAFE = 4;
  private static final int OTHER_SIDE = 7;

  private DemoFilm() {}

  /**
   * Makes the film and its truth.
   *
   * @param args where to, as a path that ends in .mp4
   */
  public static void main(String[] args) throws IOException {
    FilmMaker.make(script(), Path.of(args[0]));
  }

  /** Returns the script. */
  public static FilmScript script() {
    FilmScriptBuilder film =
        FilmScript.named("demo")
            .size(960, 540)
            .seed(5)
            .timecode("01:00:00:00")
            .bitRate(430_000)
            .fadeIn(15, meeting())
            .cutTo(adaWaited())
            .cutTo(tomIsSorry())
            .cutTo(adaIsSilent())
            .cutTo(street())
            .cutTo(tomBrought())
            .jumpTo(tomSmiles())
            .cutTo(adaUnderstands())
            .cutTo(adaLaughs())
            .cutTo(together())
            .dissolveTo(20, home())
            .fadeOut(25);
    return withSound(film).build();
  }

  private static FilmScriptBuilder withSound(FilmScriptBuilder film) {
    return film.roomTone(0, 39_200, -58)
        .music(0, 11_900, 72, Mood.WISTFUL)
        .speech(5_100, Line.WAITED, Person.ADA)
        .speech(8_700, Line.TRAIN, Person.TOM)
        .speech(20_200, Line.BROUGHT, Person.TOM)
        .music(23_900, 39_000, 120, Mood.BRIGHT)
        .speech(26_300, Line.KEPT, Person.ADA)
        .speech(31_900, Line.HOME, Person.TOM);
  }

  private static Shot meeting() {
    return cafe(110)
        .camera(Camera.zoom(.95, 1.12))
        .with(Actor.at(Person.ADA, .34, .50, .24).turned(.55, .2).feeling(0, SAD, .6))
        .with(Actor.at(Person.TOM, .65, .47, .25).turned(-.55, -.2))
        .with(new Effect.Title(22, 92, "The last train"));
  }

  private static Shot adaWaited() {
    return cafe(95)
        .camera(Camera.zoom(1, 1.06).handheld(.6))
        .with(ada().feeling(0, NEUTRAL).feeling(20, NEUTRAL).feeling(70, SAD, .9));
  }

  private static Shot tomIsSorry() {
    return otherSide(95)
        .camera(Camera.pan(.05, .03).handheld(.6))
        .with(tom().feeling(0, NEUTRAL).feeling(40, SAD, .5).feeling(85, SAD, .8));
  }

  private static Shot adaIsSilent() {
    return cafe(130).with(ada().nodding(.25).feeling(0, SAD).feeling(129, SAD, .9));
  }

  private static Shot street() {
    return Shot.of(60, Backdrop.STREET)
        .variant(2)
        .camera(Camera.pan(-.2, .2).handheld(3))
        .with(new Effect.Shake(6, 54, .022));
  }

  private static Shot tomBrought() {
    return otherSide(80)
        .camera(Camera.zoom(1, 1.05).handheld(.6))
        .with(tom().feeling(0, NEUTRAL).feeling(30, NEUTRAL).feeling(72, HAPPY, .7));
  }

  private static Shot tomSmiles() {
    return otherSide(28)
        .camera(new Camera(.02, 0, 1.1, .02, 0, 1.12, .6))
        .with(tom().turned(-.15, -.2).feeling(0, HAPPY, .8));
  }

  private static Shot adaUnderstands() {
    return cafe(122)
        .camera(Camera.zoom(1, 1.16).handheld(.5))
        .with(
            ada()
                .feeling(0, SAD, .5)
                .feeling(14, NEUTRAL)
                .feeling(34, SURPRISED)
                .feeling(58, SURPRISED, .9)
                .feeling(92, HAPPY));
  }

  private static Shot adaLaughs() {
    return cafe(62)
        .camera(Camera.zoom(1, 1.05))
        .with(
            new Actor(Person.ADA, .5, .5, .88, ada().pose(), List.of())
                .feeling(0, HAPPY, .9)
                .feeling(30, HAPPY));
  }

  private static Shot together() {
    return cafe(88)
        .camera(Camera.zoom(1.06, 1))
        .with(Actor.at(Person.ADA, .31, .46, .46).turned(.45, .2).feeling(0, HAPPY))
        .with(Actor.at(Person.TOM, .69, .43, .48).turned(-.45, -.2).feeling(0, HAPPY, .9));
  }

  private static Shot home() {
    return Shot.of(130, Backdrop.SEA)
        .variant(4)
        .camera(new Camera(-.05, .02, 1.15, .04, 0, 1, .3))
        .with(Actor.at(Person.ADA, .36, .56, .25).turned(.35, .2).feeling(0, HAPPY))
        .with(Actor.at(Person.TOM, .56, .53, .26).turned(-.35, -.2).feeling(0, HAPPY));
  }

  private static Shot cafe(int frames) {
    return Shot.of(frames, Backdrop.CAFE).variant(CAFE);
  }

  /** What lies behind Tom: the room seen the other way. */
  private static Shot otherSide(int frames) {
    return Shot.of(frames, Backdrop.CAFE).variant(OTHER_SIDE);
  }

  private static Actor ada() {
    return Actor.at(Person.ADA, .44, .46, .64).turned(.3, .25);
  }

  private static Actor tom() {
    return Actor.at(Person.TOM, .56, .46, .66).turned(-.3, -.25);
  }
}
