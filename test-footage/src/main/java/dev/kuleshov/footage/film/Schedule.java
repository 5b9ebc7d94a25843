package dev.kuleshov.footage.film;

import java.util.ArrayList;
import java.util.List;

/** Which frames of the film each shot of a script fills. */
final class Schedule {
  /**
   * A shot's place.
   *
   * @param start first frame that shows it
   * @param end first frame after it
   */
  record Place(int start, int end) {}

  private final FilmScript script;
  private final List<Place> places = new ArrayList<>();

  Schedule(FilmScript script) {
    this.script = script;
    int start = 0;
    for (int i = 0; i < script.shots().size(); i++) {
      if (i > 0) {
        Join join = script.joins().get(i - 1);
        start = places.get(i - 1).end() - join.overlap() + join.gap();
      }
      places.add(new Place(start, start + script.shots().get(i).frames()));
    }
  }

  int frames() {
    return places.get(places.size() - 1).end();
  }

  Place place(int shot) {
    return places.get(shot);
  }

  /** The last shot that has begun by a frame. */
  int shotAt(int frame) {
    int shot = 0;
    while (shot + 1 < places.size() && places.get(shot + 1).start() <= frame) {
      shot++;
    }
    return shot;
  }

  /** How much of a colour lies over a frame: its share from fades, 0 to 1. */
  double cover(int frame) {
    double cover = 0;
    if (frame < script.fadeIn()) {
      cover = (script.fadeIn() - frame) / (script.fadeIn() + 1.0);
    }
    int left = frames() - frame;
    if (left <= script.fadeOut()) {
      cover = Math.max(cover, (script.fadeOut() - left + 1.0) / script.fadeOut());
    }
    for (int i = 0; i < script.joins().size(); i++) {
      if (script.joins().get(i) instanceof Join.Fade fade) {
        cover = Math.max(cover, cover(fade, places.get(i).end(), frame));
      }
    }
    return cover;
  }

  private static double cover(Join.Fade fade, int end, int frame) {
    int into = frame - (end - fade.out());
    int back = frame - (end + fade.gap());
    if (into < 0 || back >= fade.in()) {
      return 0;
    }
    if (into < fade.out()) {
      return (into + 1.0) / (fade.out() + 1);
    }
    return back < 0 ? 1 : (fade.in() - back) / (fade.in() + 1.0);
  }

  /** The colour that lies over a frame. */
  int coverColor(int frame) {
    for (int i = 0; i < script.joins().size(); i++) {
      if (script.joins().get(i) instanceof Join.Fade fade
          && cover(fade, places.get(i).end(), frame) > 0) {
        return fade.rgb();
      }
    }
    return 0;
  }
}
