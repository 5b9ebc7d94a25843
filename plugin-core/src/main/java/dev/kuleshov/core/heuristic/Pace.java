package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Let shots last as long as the moment asks for.
 *
 * <p>Shot lengths are log-normal with σ and mean ASL(t) = ASL₀·e^(−k·z(t)) of the style, z being
 * the arousal's robust z-score. How usual a length L is says (ln L − μ) / σ with μ = ln ASL − σ² /
 * 2.
 */
public final class Pace extends Rule {

  /** Lengths within so many deviations are usual. */
  private static final double USUAL = 1;

  /** A piece so many deviations short is a flash. */
  private static final double FLASH = -1.6;

  /** In seconds; below this nobody can read a picture. */
  private static final double READABLE = .4;

  private static final double CONFIDENCE = .5;

  /** A long take is not cut into more pieces than this by pace alone. */
  private static final int MOST_PIECES = 60;

  /** A change of fewer deviations is none. */
  private static final double NO_CHANGE = .1;

  /** Makes the rule. */
  public Pace() {
    super("pace", MurchTerm.RHYTHM);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      FrameRange frames = shot.frames();
      if (film.isEdit() && frames.length() < film.framesIn(READABLE)) {
        candidates.add(new Candidate(SuggestionKind.HOLD, frames, frames.start()));
      } else if (deviations(frames.start(), frames.end(), film) > USUAL) {
        splits(frames, film, candidates);
      }
    }
    return candidates;
  }

  private static void splits(FrameRange shot, Evidence film, List<Candidate> candidates) {
    double length = shot.length() / (double) film.framesIn(expected(shot.middle(), film));
    int pieces = (int) Scale.clamp(Math.rint(length), 2, MOST_PIECES);
    long reach = shot.length() / pieces / 4;
    for (int i = 1; i < pieces; i++) {
      long wish = shot.start() + shot.length() * i / pieces;
      candidates.add(Candidate.split(quietest(wish - reach, wish + reach + 1, wish, film)));
    }
  }

  /** The frame with the least movement around it, and rather near the wished one. */
  private static long quietest(long from, long to, long wish, Evidence film) {
    Series motion = film.measured().picture().motion();
    long best = wish;
    double least = Double.MAX_VALUE;
    for (long frame = from; frame < to; frame++) {
      double away = (double) Math.abs(frame - wish) / Math.max(1, to - from);
      double cost = motion.mean(frame - 2, frame + 3) + away * .2;
      if (cost < least) {
        least = cost;
        best = frame;
      }
    }
    return best;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    return switch (candidate.kind()) {
      case SPLIT -> split(candidate.frame(), film);
      case TRIM_HEAD, TRIM_TAIL, TIGHTEN -> shorter(candidate, film);
      case HOLD -> flash(candidate, film);
      case REMOVE, J_CUT, L_CUT -> Optional.empty();
    };
  }

  private Optional<Reason> split(long frame, Evidence film) {
    Optional<Shot> shot = film.shotAt(frame);
    if (shot.isEmpty() || shot.get().frames().start() == frame) {
      return Optional.empty();
    }
    FrameRange whole = shot.get().frames();
    double now = deviations(whole.start(), whole.end(), film);
    double first = deviations(whole.start(), frame, film);
    double second = deviations(frame, whole.end(), film);
    if (Math.min(first, second) < FLASH) {
      long piece = Math.min(frame - whole.start(), whole.end() - frame);
      return say(
          film,
          -.7,
          CONFIDENCE,
          "A cut here leaves a piece of only " + Say.length(film, piece) + ".",
          frame);
    }
    if (now < USUAL) {
      return Optional.empty();
    }
    return say(
        film,
        Scale.clamp(.3 + .15 * (now - USUAL), .3, .6),
        CONFIDENCE,
        "The shot has run for "
            + Say.length(film, frame - whole.start())
            + " by "
            + Say.at(film, frame)
            + "; about "
            + Say.seconds(expected(frame, film))
            + " would suit the moment.",
        whole.start(),
        frame,
        whole.end() - 1);
  }

  private Optional<Reason> shorter(Candidate candidate, Evidence film) {
    Optional<Shot> shot = film.shotAt(candidate.range().start());
    if (shot.isEmpty() || candidate.range().end() > shot.get().frames().end()) {
      return Optional.empty();
    }
    FrameRange whole = shot.get().frames();
    long left = whole.length() - candidate.range().length();
    double now = deviations(whole.start(), whole.end(), film);
    double then = deviations(whole.start(), whole.start() + left, film);
    double gain = Math.abs(now) - Math.abs(then);
    if (Math.abs(gain) < NO_CHANGE || left == 0) {
      return Optional.empty();
    }
    return say(
        film,
        Scale.clamp(gain, -.8, .6),
        CONFIDENCE,
        gain > 0
            ? "At "
                + Say.length(film, left)
                + " the shot suits the pace better than at "
                + Say.length(film, whole.length())
                + "."
            : "At " + Say.length(film, left) + " the shot gets too short for the pace.",
        candidate.frame());
  }

  private Optional<Reason> flash(Candidate candidate, Evidence film) {
    boolean wholeShot =
        film.shotAt(candidate.range().start())
            .filter(shot -> shot.frames().equals(candidate.range()))
            .isPresent();
    if (!wholeShot || candidate.range().length() >= film.framesIn(READABLE)) {
      return Optional.empty();
    }
    return say(
        film,
        .7,
        CONFIDENCE,
        "This shot lasts only "
            + Say.length(film, candidate.range().length())
            + ": give it a little longer, or it cannot be read.",
        candidate.range().start());
  }

  /** The length that suits a moment, in seconds. */
  private static double expected(long frame, Evidence film) {
    return film.style().averageShot()
        * StrictMath.exp(-film.style().paceSlope() * film.arousalZ(frame));
  }

  private static double deviations(long start, long end, Evidence film) {
    double sigma = film.style().spread();
    double length = Math.max(1, end - start) / film.measured().clock().rate().perSecond();
    double mean = StrictMath.log(expected((start + end) / 2, film)) - sigma * sigma / 2;
    return (StrictMath.log(length) - mean) / sigma;
  }
}
