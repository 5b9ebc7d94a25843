package com.example.kuleshov;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.List;
import java.util.Optional;

/** Ends a shot where it goes dark and stays dark: nobody watches a dark frame for long. */
public final class DarkTail implements CutHeuristic {

  private static final double DARK = .06;
  private static final double SHORTEST_SECONDS = .5;

  @Override
  public String id() {
    return "example-dark-tail";
  }

  @Override
  public MurchTerm term() {
    return MurchTerm.RHYTHM;
  }

  @Override
  public List<Candidate> propose(Evidence evidence) {
    return evidence.measured().shots().stream()
        .filter(shot -> shot.frames().end() - darkFrom(shot, evidence)
            >= evidence.framesIn(SHORTEST_SECONDS))
        .filter(shot -> darkFrom(shot, evidence) > shot.frames().start())
        .map(shot -> Candidate.trimTail(darkFrom(shot, evidence), shot.frames().end()))
        .toList();
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence evidence) {
    if (candidate.kind() != SuggestionKind.TRIM_TAIL
        || brightness(candidate.range().start(), candidate.range().end(), evidence) > DARK) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            id(),
            term(),
            .6,
            .7,
            false,
            "The shot has gone dark; end it here.",
            List.of(candidate.frame())));
  }

  /** Returns the first frame from which the shot is dark to its end. */
  private static long darkFrom(Shot shot, Evidence evidence) {
    long frame = shot.frames().end();
    while (frame > shot.frames().start() && brightness(frame - 1, frame, evidence) <= DARK) {
      frame--;
    }
    return frame;
  }

  private static double brightness(long from, long to, Evidence evidence) {
    return evidence.measured().picture().brightness().mean(from, to);
  }
}
