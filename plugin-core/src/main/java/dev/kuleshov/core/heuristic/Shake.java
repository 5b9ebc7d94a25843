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
 * most of its length is a hand-held one.
 */
public final class Shake extends Rule {

  /** Frames on either side over which a steady motion is averaged. */
  private static final long STEADY = 4;

  /** The camera strays this far from its steady motion, in picture widths a second. */
  private static final double STRAY = .25;

  private static final double SHORTEST = .4;
  private static final double MOST_OF_SHOT = .5;

  /** Between two strays the camera may pass through its steady path for so many frames. */
  private static final long GAP = 3;

  private static final double MOSTLY = .35;
  private static final double CONFIDENCE = .5;

  /** Makes the rule. */
  public Shake() {
    super("shake", MurchTerm.PLANE);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      List<FrameRange> runs = runs(shot, film);
      long shaken = runs.stream().mapToLong(FrameRange::length).sum();
      if (shaken <= MOST_OF_SHOT * shot.frames().length()) {
        runs.forEach(run -> candidates.add(TakeOut.of(run, shot)));
      }
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
        .7,
        CONFIDENCE,
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
