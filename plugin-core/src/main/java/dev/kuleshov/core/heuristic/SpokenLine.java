package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.time.TimeRange;
import java.util.Optional;

/** A line that somebody speaks is there for a reason: be slow to take it out. */
public final class SpokenLine extends Rule {

  /** Seconds of speech that nobody misses: a breath or a syllable. */
  private static final double NOBODY_MISSES = .25;

  /** From so many seconds on the loss is as bad as it gets. */
  private static final double WHOLE_LINE = 3;

  private static final double CONFIDENCE = .8;

  /** Makes the rule. */
  public SpokenLine() {
    super("spoken-line", MurchTerm.STORY);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    if (!candidate.kind().removes()) {
      return Optional.empty();
    }
    TimeRange range = film.measured().clock().timeOf(candidate.range());
    double spoken =
        film.speechIn(range).stream()
            .flatMap(line -> line.intersection(range).stream())
            .mapToDouble(shared -> shared.duration().toSeconds())
            .sum();
    if (spoken <= NOBODY_MISSES) {
      return Optional.empty();
    }
    double score = -.4 - .6 * Scale.ramp(spoken, NOBODY_MISSES, WHOLE_LINE);
    return say(
        film,
        score,
        CONFIDENCE,
        "This takes out " + Say.seconds(spoken) + " of speech.",
        candidate.range().start(),
        candidate.range().end() - 1);
  }
}
