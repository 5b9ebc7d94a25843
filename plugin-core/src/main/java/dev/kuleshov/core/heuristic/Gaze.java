package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.time.FrameRange;
import java.util.Optional;

/**
 * Where the audience looks in a frame.
 *
 * @param x from the left, in [0,1]
 * @param y from the top, in [0,1]
 * @param face the face that draws the eye, if one does
 */
record Gaze(double x, double y, Optional<FaceSighting> face) {

  /** Faces are sampled: one seen within so many seconds of a frame counts as in it. */
  private static final double NEAR = .3;

  /** At the largest face of the moment; without one, where the picture draws the eye. */
  static Gaze at(long frame, Evidence film) {
    Optional<FaceSighting> face = face(frame, film);
    PictureTrack picture = film.measured().picture();
    return face.map(f -> new Gaze(f.box().centerX(), f.box().centerY(), face))
        .orElseGet(() -> new Gaze(picture.focusX().at(frame), picture.focusY().at(frame), face));
  }

  /** The largest face among those seen nearest to a frame, in the same shot. */
  private static Optional<FaceSighting> face(long frame, Evidence film) {
    long reach = film.framesIn(NEAR);
    return film.shotAt(frame)
        .map(
            shot ->
                new FrameRange(
                    Math.max(shot.frames().start(), frame - reach),
                    Math.min(shot.frames().end(), frame + reach + 1)))
        .flatMap(
            range ->
                film.facesIn(range).stream()
                    .reduce((best, next) -> better(best, next, frame) ? next : best));
  }

  private static boolean better(FaceSighting best, FaceSighting next, long frame) {
    long bestAway = Math.abs(best.frame() - frame);
    long nextAway = Math.abs(next.frame() - frame);
    return nextAway < bestAway
        || (nextAway == bestAway && next.box().height() > best.box().height());
  }

  /**
   * How far the eye has to move to another place, in picture widths; pictures are taken as 16:9.
   */
  double distance(Gaze other) {
    return Math.hypot(x - other.x, (y - other.y) * 9 / 16);
  }
}
