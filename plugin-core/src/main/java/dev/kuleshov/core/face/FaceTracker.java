package dev.kuleshov.core.face;

import dev.kuleshov.api.analysis.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows faces through one shot: the same face is where it was, about as large as it was.
 *
 * <p>Between a look and the next, the closest pair of a track and a face is joined first. Equal
 * pairs are joined in the order of tracks, then faces, so that the result is always the same.
 */
final class FaceTracker {

  /** Looks that a face may be missing: turned away, or behind a hand. */
  private static final int MOST_MISSES = 3;

  private static final double LEAST_OVERLAP = .15;

  /** A face that moved fast: how far, in its own sizes, and by how much it may have grown. */
  private static final double FARTHEST = .8;

  private static final double MOST_GROWTH = 1.5;

  /** One face on its way through the shot. */
  static final class Track {

    private final List<Step> steps = new ArrayList<>();
    private int misses;

    /** Returns where it was seen, in order of frames; one or more. */
    List<Step> steps() {
      return steps;
    }

    /** Returns the best of its scores. */
    double bestScore() {
      return steps.stream().mapToDouble(step -> step.face().score()).max().orElse(0);
    }

    private Box newest() {
      return steps.get(steps.size() - 1).face().box();
    }
  }

  /**
   * A track in one frame.
   *
   * @param frame the frame
   * @param face the face there
   */
  record Step(long frame, SeenFace face) {}

  private record Pair(Track track, SeenFace face, double closeness) {}

  private FaceTracker() {}

  /**
   * Follows the faces.
   *
   * @param looks those of one shot, in order of frames
   * @return every track, in the order in which they begin
   */
  static List<Track> follow(List<Look> looks) {
    List<Track> all = new ArrayList<>();
    List<Track> open = new ArrayList<>();
    for (Look look : looks) {
      List<SeenFace> unknown = new ArrayList<>(look.faces());
      List<Track> waiting = new ArrayList<>(open);
      for (Pair pair : pairs(open, look.faces())) {
        if (waiting.contains(pair.track()) && unknown.contains(pair.face())) {
          waiting.remove(pair.track());
          unknown.remove(pair.face());
          pair.track().steps.add(new Step(look.frame(), pair.face()));
          pair.track().misses = 0;
        }
      }
      waiting.forEach(track -> track.misses++);
      open.removeIf(track -> track.misses > MOST_MISSES);
      for (SeenFace face : unknown) {
        Track track = new Track();
        track.steps.add(new Step(look.frame(), face));
        open.add(track);
        all.add(track);
      }
    }
    return all;
  }

  private static List<Pair> pairs(List<Track> tracks, List<SeenFace> faces) {
    List<Pair> pairs = new ArrayList<>();
    for (Track track : tracks) {
      for (SeenFace face : faces) {
        double closeness = closeness(track.newest(), face.box());
        if (closeness > 0) {
          pairs.add(new Pair(track, face, closeness));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::closeness).reversed());
    return pairs;
  }

  /** Overlap where there is enough; less than any of these where only place and size are alike. */
  private static double closeness(Box before, Box now) {
    double overlap = before.overlap(now);
    if (overlap >= LEAST_OVERLAP) {
      return overlap;
    }
    double width = (before.width() + now.width()) / 2;
    double height = (before.height() + now.height()) / 2;
    double away =
        Math.hypot(
            (now.centerX() - before.centerX()) / width,
            (now.centerY() - before.centerY()) / height);
    double growth = now.height() / before.height();
    boolean alike = growth < MOST_GROWTH && growth > 1 / MOST_GROWTH;
    return alike && away < FARTHEST ? LEAST_OVERLAP * (1 - away / FARTHEST) : 0;
  }
}
