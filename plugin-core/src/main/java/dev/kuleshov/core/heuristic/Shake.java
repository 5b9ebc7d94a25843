package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Take out what a knock or an unsteady hand has spoilt.
 *
 * <p>Shake is camera motion that keeps turning round; a pan goes one way. A shot that shakes for
 * most of its length is a hand-held one, unless the rest of the film stands on steady feet: then it
 * is spoilt as a whole.
 */
public final class Shake extends Rule {

  /** Frames on either side over which a steady motion is averaged. */
  private static final long STEADY = 4;

  /** The camera strays this far from its steady motion, in picture widths a second. */
  private static final double STRAY = .25;

  private static final double SHORTEST = .4;
  private static final double MOST_OF_SHOT = .5;

  /** A film that shakes for no more than this share of its length is not shot by hand. */
  private static final double STEADY_FILM = .1;

  /** Between two strays the camera may pass through its steady path for so many frames. */
  private static final long GAP = 3;

  private static final double MOSTLY = .35;
  private static final double CONFIDENCE = .5;

  /** A shot that is spoilt from end to end is a clearer case than a stretch of one. */
  private static final double WHOLE_SHOT = .75;

  /** Makes the rule. */
  public Shake() {
    super("shake", MurchTerm.PLANE);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    List<Shot> spoilt = new ArrayList<>();
    long shakenInFilm = 0;
    for (Shot shot : film.measured().shots()) {
      List<FrameRange> runs = runs(shot, film);
      long shaken = runs.stream().mapToLong(FrameRange::length).sum();
      shakenInFilm += shaken;
      if (shaken > MOST_OF_SHOT * shot.frames().length()) {
        spoilt.add(shot);
      } else {
        runs.forEach(run -> candidates.add(TakeOut.of(run, shot)));
      }
    }
    if (shakenInFilm <= STEADY_FILM * film.frames()) {
      spoilt.forEach(shot -> candidates.add(TakeOut.of(shot.frames(), shot)));
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    FrameRange range = candidate.range();
    Optional<Shot> shot = film.shotAt(range.start());
    if (!candidate.kind().removes()
        || shot.isEmpty()
        || range.end() > shot.get().frames().end()
        || range.length() < film.framesIn(SHORTEST)
        || Runs.share(range, frame -> strays(film, shot.get().frames(), frame)) < MOSTLY) {
      return Optional.empty();
    }
    return say(
        film,
        .8,
        range.equals(shot.get().frames()) ? WHOLE_SHOT : CONFIDENCE,
        "The camera shakes for " + Say.length(film, range.length()) + ".",
        range.start(),
        range.middle());
  }

  private static List<FrameRange> runs(Shot shot, Evidence film) {
    return Runs.where(
        shot.frames(), frame -> strays(film, shot.frames(), frame), GAP, film.framesIn(SHORTEST));
  }

  private static boolean strays(Evidence film, FrameRange shot, long frame) {
    Series panX = film.measured().picture().panX();
    Series panY = film.measured().picture().panY();
    long from = Math.max(shot.start() + 1, frame - STEADY);
    long to = Math.min(shot.end(), frame + STEADY + 1);
    double x = panX.at(frame) - panX.mean(from, to);
    double y = panY.at(frame) - panY.mean(from, to);
    return frame > shot.start() && Math.hypot(x, y) > STRAY;
  }
}
