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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Come in late and leave early: a shot begins where something begins to move in it, and ends when
 * that is over.
 *
 * <p>Only for shots in which something does move, and not over speech or a face that feels: there
 * waiting is acting.
 */
public final class InLateOutEarly extends Rule {

  /** Movement of a shot: what a fifth of its frames exceed, in picture widths a second. */
  private static final double LIVELY_SHARE = .8;

  private static final double LIVELY = .2;

  /** Waiting is less than this share of the shot's movement. */
  private static final double WAITING = .3;

  /** So many seconds of waiting are worth a trim. */
  private static final double LEAST_WAIT = 1;

  /** What is left of the waiting, in seconds: the eye has to arrive first. */
  private static final double LEAD = .3;

  /** So many moving frames do not end the waiting. */
  private static final long FLICKER = 2;

  private static final double MOSTLY = .85;
  private static final double CONFIDENCE = .5;

  /** Makes the rule. */
  public InLateOutEarly() {
    super("in-late-out-early", MurchTerm.STORY);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    long lead = film.framesIn(LEAD);
    for (Shot shot : film.measured().shots()) {
      double limit = limit(shot, film);
      for (FrameRange run :
          Runs.where(
              shot.frames(),
              frame -> film.measured().picture().motion().at(frame) < limit,
              FLICKER,
              film.framesIn(LEAST_WAIT))) {
        if (run.start() <= shot.frames().start() + 1 && run.end() < shot.frames().end()) {
          candidates.add(Candidate.trimHead(shot.frames().start(), run.end() - lead));
        } else if (run.end() == shot.frames().end() && run.start() > shot.frames().start() + 1) {
          candidates.add(Candidate.trimTail(run.start() + lead, shot.frames().end()));
        }
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    boolean head = candidate.kind() == SuggestionKind.TRIM_HEAD;
    FrameRange range = candidate.range();
    Optional<Shot> shot = film.shotAt(range.start());
    if ((!head && candidate.kind() != SuggestionKind.TRIM_TAIL)
        || shot.isEmpty()
        || range.length() < film.framesIn(LEAST_WAIT - LEAD)
        || range.end() > shot.get().frames().end()
        || !film.speechIn(film.measured().clock().timeOf(range)).isEmpty()
        || Expressions.in(range, film).size() > 0) {
      return Optional.empty();
    }
    double limit = limit(shot.get(), film);
    Series motion = film.measured().picture().motion();
    if (Runs.share(range, frame -> motion.at(frame) < limit) < MOSTLY) {
      return Optional.empty();
    }
    return say(
        film,
        .7,
        CONFIDENCE,
        head
            ? "The shot waits for "
                + Say.length(film, range.length())
                + " before anything moves: come in later."
            : "The movement is over by " + Say.at(film, range.start()) + ": leave the shot there.",
        range.start(),
        range.end() - 1);
  }

  /** The motion below which this shot waits; 0 for a shot in which little moves at all. */
  private static double limit(Shot shot, Evidence film) {
    double[] motion = new double[(int) shot.frames().length()];
    for (int i = 0; i < motion.length; i++) {
      motion[i] = film.measured().picture().motion().at(shot.frames().start() + i);
    }
    Arrays.sort(motion);
    double lively = motion[(int) (LIVELY_SHARE * (motion.length - 1))];
    return lively < LIVELY ? 0 : WAITING * lively;
  }
}
