package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import java.util.Optional;

/** Never cut inside a word: a veto, not a score. */
public final class WordSafety extends Rule {

  /** Makes the rule. */
  public WordSafety() {
    super("word-safety", MurchTerm.STORY);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    for (long frame :
        new long[] {candidate.frame(), candidate.range().start(), candidate.range().end()}) {
      if (film.speechAround(film.timeOf(frame)).isPresent()) {
        return veto(
            film, "Somebody speaks at " + Say.at(film, frame) + ": never cut into a line.", frame);
      }
    }
    return Optional.empty();
  }
}
