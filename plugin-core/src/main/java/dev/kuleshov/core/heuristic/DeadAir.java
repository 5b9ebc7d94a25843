package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tighten stretches in which nothing is heard, nothing moves and no face feels anything. */
public final class DeadAir extends Rule {

  /** Motion below this is stillness, in picture widths a second. */
  private static final double STILL = .03;

  /** Without sound to ask, only a frozen picture is dead: motion below this. */
  private static final double FROZEN = .01;

  /** Fewer seconds are not worth taking out. */
  private static final double LEAST_GAIN = .4;

  /** A face that shows more than this is not dead air. */
  private static final double FEELING = .5;

  /** So many frames of movement, a blink or a flicker, interrupt no stillness. */
  private static final long FLICKER = 3;

  private static final double DEAD_SHARE = .8;

  private static final double HEARD = .8;
  private static final double NOT_HEARD = .45;

  /** Makes the rule. */
  public DeadAir() {
    super("dead-air", MurchTerm.RHYTHM);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    boolean[] dead = dead(film, new FrameRange(0, film.frames()));
    long longest = film.framesIn(film.style().longestPause());
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      for (FrameRange run :
          Runs.where(
              shot.frames(),
              frame -> dead[(int) frame],
              FLICKER,
              longest + film.framesIn(LEAST_GAIN))) {
        candidates.add(shorten(run, shot, film, longest));
      }
    }
    return candidates;
  }

  /** Takes out all but the longest pause: at a shot's edge from the edge, else from the middle. */
  private static Candidate shorten(FrameRange run, Shot shot, Evidence film, long longest) {
    FrameRange whole = shot.frames();
    boolean head = run.start() == whole.start();
    boolean tail = run.end() == whole.end();
    if (head && tail && film.measured().shots().size() > 1) {
      return new Candidate(SuggestionKind.REMOVE, whole, whole.start());
    } else if (head && !tail) {
      return Candidate.trimHead(whole.start(), run.end() - longest / 2);
    } else if (tail && !head) {
      return Candidate.trimTail(run.start() + longest / 2, whole.end());
    }
    long start = run.start() + longest / 2;
    return new Candidate(
        SuggestionKind.TIGHTEN, new FrameRange(start, run.end() - (longest - longest / 2)), start);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    FrameRange range = candidate.range();
    if (!candidate.kind().removes() || range.length() == 0) {
      return Optional.empty();
    }
    boolean[] dead = dead(film, range);
    if (Runs.share(range, frame -> dead[(int) (frame - range.start())]) < DEAD_SHARE) {
      return Optional.empty();
    }
    boolean heard = film.measured().sound().isPresent();
    return say(
        film,
        .8,
        heard ? HEARD : NOT_HEARD,
        "Nothing happens for "
            + Say.length(film, range.length())
            + (heard ? ": no sound, no movement." : ": nothing moves."),
        range.start(),
        range.middle());
  }

  /** Whether each frame of a range is dead. */
  private static boolean[] dead(Evidence film, FrameRange range) {
    double still = film.measured().sound().isPresent() ? STILL : FROZEN;
    boolean[] silent = silent(film, range);
    boolean[] dead = new boolean[(int) range.length()];
    for (int i = 0; i < dead.length; i++) {
      long frame = range.start() + i;
      dead[i] =
          silent[i]
              && film.measured().picture().motion().at(frame) < still
              && !Black.at(film, frame)
              && !feels(film, frame);
    }
    return dead;
  }

  private static boolean feels(Evidence film, long frame) {
    Optional<EmotionSample> sample = film.emotionAt(frame);
    return sample.isPresent()
        && !sample.get().emotions().isNone()
        && sample.get().emotions().of(Emotion.NEUTRAL) < 1 - FEELING;
  }

  /** Whether each frame is silent; a film without sound always is. */
  private static boolean[] silent(Evidence film, FrameRange range) {
    boolean[] silent = new boolean[(int) range.length()];
    if (!film.measured().sound().isPresent()) {
      java.util.Arrays.fill(silent, true);
      return silent;
    }
    TimeRange wanted = film.measured().clock().timeOf(range);
    for (TimeRange quiet : film.silenceIn(wanted)) {
      long from = Math.max(range.start(), film.measured().clock().frameAt(quiet.start()));
      long to = Math.min(range.end(), film.measured().clock().frameAt(quiet.end()) + 1);
      for (long frame = from; frame < to; frame++) {
        silent[(int) (frame - range.start())] = true;
      }
    }
    return silent;
  }
}
