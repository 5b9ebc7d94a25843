package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
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

/** The climax stays, and has room. */
public final class ClimaxKept extends Rule {

  /** Room to give, at most, in seconds. */
  private static final double ROOM = 4;

  /** Taking out this share of the climax is out of the question. */
  private static final double MOST_LOSS = .5;

  private static final double CONFIDENCE = .6;

  /** Makes the rule. */
  public ClimaxKept() {
    super("climax", MurchTerm.STORY);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    climax(film)
        .ifPresent(
            range -> {
              long start = film.measured().clock().frameAt(range.start());
              long end = film.measured().clock().frameAt(range.end());
              long middle = (start + end) / 2;
              Optional<Shot> shot = film.shotAt(middle);
              long half = film.framesIn(ROOM / 2);
              if (shot.isPresent()) {
                FrameRange held =
                    new FrameRange(
                        Math.max(shot.get().frames().start(), Math.max(start, middle - half)),
                        Math.min(shot.get().frames().end(), Math.min(end, middle + half)));
                candidates.add(new Candidate(SuggestionKind.HOLD, held, held.start()));
              }
            });
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    Optional<TimeRange> climax = climax(film);
    if (climax.isEmpty() || candidate.range().length() == 0) {
      return Optional.empty();
    }
    TimeRange range = film.measured().clock().timeOf(candidate.range());
    double shared = range.intersection(climax.get()).map(s -> s.duration().toSeconds()).orElse(0.0);
    if (candidate.kind() == SuggestionKind.HOLD) {
      return shared > .8 * range.duration().toSeconds()
          ? say(
              film,
              .7,
              CONFIDENCE,
              "This is the film's strongest moment, at "
                  + Say.at(film, candidate.frame())
                  + ": give it room.",
              candidate.frame())
          : Optional.empty();
    }
    if (!candidate.kind().removes() || shared == 0) {
      return Optional.empty();
    }
    String text = "This cuts into the film's strongest moment.";
    return shared > MOST_LOSS * climax.get().duration().toSeconds()
        ? veto(film, text, candidate.range().middle())
        : say(film, -.8, CONFIDENCE, text, candidate.range().middle());
  }

  private static Optional<TimeRange> climax(Evidence film) {
    return film.curve().trends().stream()
        .filter(trend -> trend.kind() == TrendKind.CLIMAX && !trend.range().isEmpty())
        .map(Trend::range)
        .findFirst();
  }
}
