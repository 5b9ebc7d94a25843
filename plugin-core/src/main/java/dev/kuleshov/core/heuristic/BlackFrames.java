package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Take out black and blank frames, but leave deliberate fades alone. */
public final class BlackFrames extends Rule {

  /** Fewer frames are left to the flash rejection of shot detection. */
  private static final long LEAST_FRAMES = 2;

  /** Black next to a fade is meant, up to this many seconds; of more, so much is kept. */
  private static final double MEANT = 1;

  /** A fade is looked for this many seconds before and after the black. */
  private static final double FADE = .4;

  /** In a fade the picture halfway is darker than this share of the full one. */
  private static final double FADED = .75;

  private static final double MOSTLY = .8;

  private static final double CONFIDENCE = .95;

  /** Makes the rule. */
  public BlackFrames() {
    super("black-frames", MurchTerm.STORY);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    FrameRange whole = new FrameRange(0, film.frames());
    for (FrameRange run : Runs.where(whole, frame -> Black.at(film, frame), 0, LEAST_FRAMES)) {
      long kept = film.framesIn(MEANT);
      long start = run.start() + (fadesOut(run, film) ? kept : 0);
      long end = run.end() - (fadesIn(run, film) ? kept : 0);
      if (end - start >= LEAST_FRAMES) {
        candidates.add(takeOut(new FrameRange(start, end), film));
      }
    }
    return candidates;
  }

  private static Candidate takeOut(FrameRange run, Evidence film) {
    if (run.start() == 0 && run.end() < film.frames()) {
      return Candidate.trimHead(0, run.end());
    } else if (run.start() > 0 && run.end() == film.frames()) {
      return Candidate.trimTail(run.start(), run.end());
    }
    return new Candidate(SuggestionKind.REMOVE, run, run.start());
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    FrameRange range = candidate.range();
    if (!candidate.kind().removes()) {
      return candidate.frame() < film.frames() && Black.at(film, candidate.frame())
          ? veto(
              film,
              "There is nothing to see at " + Say.at(film, candidate.frame()) + ".",
              candidate.frame())
          : Optional.empty();
    }
    if (Runs.share(range, frame -> Black.at(film, frame)) < MOSTLY) {
      return Optional.empty();
    }
    return say(
        film,
        1,
        CONFIDENCE,
        "The picture is black or blank for " + Say.length(film, range.length()) + ".",
        range.start(),
        range.end() - 1);
  }

  private static boolean fadesOut(FrameRange run, Evidence film) {
    long window = film.framesIn(FADE);
    return run.start() >= window
        && (mixed(run, film) || ramps(film, run.start() - window / 2, run.start() - window));
  }

  private static boolean fadesIn(FrameRange run, Evidence film) {
    long window = film.framesIn(FADE);
    return run.end() + window < film.frames()
        && (mixed(run, film) || ramps(film, run.end() + window / 2, run.end() + window));
  }

  private static boolean mixed(FrameRange run, Evidence film) {
    for (Boundary boundary : film.measured().boundaries()) {
      if (boundary.type() == BoundaryType.FADE
          && boundary.start() <= run.end()
          && boundary.end() >= run.start()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the picture is clearly darker half way than it is further away from the black. */
  private static boolean ramps(Evidence film, long halfway, long full) {
    var brightness = film.measured().picture().brightness();
    return brightness.at(halfway) < FADED * brightness.at(full);
  }
}
