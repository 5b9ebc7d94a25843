package com.example.kuleshov;

import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.List;
import java.util.Optional;

/** Likes cuts across which the light stays as it is, and dislikes those across which it jumps. */
public final class LightMatch implements CutHeuristic {

  private static final double SAME = .05;
  private static final double JUMP = .25;

  @Override
  public String id() {
    return "example-light-match";
  }

  @Override
  public MurchTerm term() {
    return MurchTerm.PLANE;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence evidence) {
    long before = candidate.lastFrameBefore();
    long after = candidate.firstFrameAfter();
    if (before < 0 || after >= evidence.frames()) {
      return Optional.empty();
    }
    double change = Math.abs(brightness(after, evidence) - brightness(before, evidence));
    if (change <= SAME) {
      return reason(.3, "The light stays as it is across the cut.", before, after);
    }
    return change >= JUMP
        ? reason(-.4, "The light jumps across the cut.", before, after)
        : Optional.empty();
  }

  private Optional<Reason> reason(double score, String text, long before, long after) {
    return Optional.of(
        new Reason(id(), term(), score, .6, false, text, List.of(before, after)));
  }

  private static double brightness(long frame, Evidence evidence) {
    return evidence.measured().picture().brightness().at(frame);
  }
}
