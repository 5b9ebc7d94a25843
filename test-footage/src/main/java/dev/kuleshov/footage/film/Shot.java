package dev.kuleshov.footage.film;

import dev.kuleshov.footage.draw.Backdrop;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the camera.
 *
 * @param frames how long, the frames that a dissolve or wipe shares with a neighbour included
 * @param backdrop the place
 * @param variant which place of its kind: the same number is the same place
 * @param camera what the camera does
 * @param actors who is there, the furthest first
 * @param effects what else happens
 */
public record Shot(
    int frames,
    Backdrop backdrop,
    int variant,
    Camera camera,
    List<Actor> actors,
    List<Effect> effects) {

  /** Copies the lists and checks the length. */
  public Shot {
    if (frames < 1) {
      throw new IllegalArgumentException("a shot has at least one frame, not " + frames);
    }
    actors = List.copyOf(actors);
    effects = List.copyOf(effects);
  }

  /**
   * Returns an empty place seen by a still camera.
   *
   * @param frames how long
   * @param backdrop the place
   */
  public static Shot of(int frames, Backdrop backdrop) {
    return new Shot(frames, backdrop, 1, Camera.STILL, List.of(), List.of());
  }

  /**
   * Returns the shot in another place of its kind.
   *
   * @param number which
   */
  public Shot variant(int number) {
    return new Shot(frames, backdrop, number, camera, actors, effects);
  }

  /**
   * Returns the shot with the camera doing something else.
   *
   * @param move what
   */
  public Shot camera(Camera move) {
    return new Shot(frames, backdrop, variant, move, actors, effects);
  }

  /**
   * Returns the shot with one more person, in front of those already there.
   *
   * @param actor who
   */
  public Shot with(Actor actor) {
    List<Actor> more = new ArrayList<>(actors);
    more.add(actor);
    return new Shot(frames, backdrop, variant, camera, more, effects);
  }

  /**
   * Returns the shot with one more effect.
   *
   * @param effect what happens
   */
  public Shot with(Effect effect) {
    List<Effect> more = new ArrayList<>(effects);
    more.add(effect);
    return new Shot(frames, backdrop, variant, camera, actors, more);
  }
}
