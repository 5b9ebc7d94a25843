package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Take out what is out of focus.
 *
 * <p>Soft is compared with the sharp part of the same shot. A shot that is soft for most of its
 * length is meant to be, and fast motion blurs without being out of focus.
 */
public final class OutOfFocus extends Rule {

  /** Of the sharpness that a fifth of the shot's frames exceed, soft is less than this share. */
  private static final double SOFT = .4;

  private static final double SHARP_SHARE = .8;

  /** A shot that is never sharper than this cannot be judged. */
  private static final double LEAST_SHARP = .03;

  /** Above this speed, in picture widths a second, blur is motion. */
  private static final double FAST = .5;

  private static final double SHORTEST = .4;
  private static final double MOST_OF_SHOT = .5;
  private static final long FLICKER = 2;
  private static final double MOSTLY = .7;
  private static final double CONFIDENCE = .55;

  /** Makes the rule. */
  public OutOfFocus() {
    super("out-of-focus", MurchTerm.PLANE);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      double limit = limit(shot, film);
      if (Runs.share(shot.frames(), frame -> soft(film, frame, limit)) > MOST_OF_SHOT) {
        continue;
      }
      for (FrameRange run :
          Runs.where(
              shot.frames(), frame -> soft(film, frame, limit), FLICKER, film.framesIn(SHORTEST))) {
        candidates.add(TakeOut.of(run, shot));
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    FrameRange range = candidate.range();
    Optional<Shot> shot = film.shotAt(range.start());
    if (!candidate.kind().removes() || shot.isEmpty() || range.length() == 0) {
      return Optional.empty();
    }
    double limit = limit(shot.get(), film);
    if (range.end() > shot.get().frames().end()
        || Runs.share(range, frame -> soft(film, frame, limit)) < MOSTLY
        || Runs.share(shot.get().frames(), frame -> soft(film, frame, limit)) > MOST_OF_SHOT) {
      return Optional.empty();
    }
    return say(
        film,
        .8,
        CONFIDENCE,
        "The picture is out of focus for "
            + Say.length(film, range.length())
            + ", and sharp in the rest of the shot.",
        range.start(),
        range.middle());
  }

  private static boolean soft(Evidence film, long frame, double limit) {
    PictureTrack picture = film.measured().picture();
    return picture.sharpness().at(frame) < limit
        && picture.motion().at(frame) < FAST
        && !Black.at(film, frame);
  }

  /** The sharpness below which this shot is soft; 0 where it is never sharp. */
  private static double limit(Shot shot, Evidence film) {
    double[] values = new double[(int) shot.frames().length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = film.measured().picture().sharpness().at(shot.frames().start() + i);
    }
    Arrays.sort(values);
    double sharp = values[(int) (SHARP_SHARE * (values.length - 1))];
    return sharp < LEAST_SHARP ? 0 : SOFT * sharp;
  }
}
