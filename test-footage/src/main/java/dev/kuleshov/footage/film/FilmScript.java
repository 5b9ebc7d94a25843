package dev.kuleshov.footage.film;

import dev.kuleshov.api.time.FrameRate;
import java.util.List;

/**
 * Everything that decides what a film looks and sounds like; equal scripts make equal films.
 *
 * @param name file name without extension
 * @param rate frames per second
 * @param width pixels, even
 * @param height pixels, even
 * @param seed which film of its kind
 * @param timecode label of the first frame, or empty for none
 * @param bitRate bits per second of the picture, or 0 for as many as it needs
 * @param shots the shots in order, at least one
 * @param joins how each shot but the first follows the one before it
 * @param fadeIn frames at the film's start that come out of black
 * @param fadeOut frames at the film's end that go to black, the last one black
 * @param sounds what is heard
 * @param silent whether the film has no sound stream at all
 */
public record FilmScript(
    String name,
    FrameRate rate,
    int width,
    int height,
    long seed,
    String timecode,
    long bitRate,
    List<Shot> shots,
    List<Join> joins,
    int fadeIn,
    int fadeOut,
    List<Sound> sounds,
    boolean silent) {

  /** Copies the lists and checks that every join has its two shots. */
  public FilmScript {
    shots = List.copyOf(shots);
    joins = List.copyOf(joins);
    sounds = List.copyOf(sounds);
    if (shots.isEmpty() || joins.size() != shots.size() - 1) {
      throw new IllegalArgumentException(
          shots.size() + " shots cannot have " + joins.size() + " joins");
    }
  }

  /**
   * Begins a script of 640 by 360 pixels at 25 frames per second.
   *
   * @param name file name without extension
   */
  public static FilmScriptBuilder named(String name) {
    return new FilmScriptBuilder(name);
  }
}
