package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.List;
import java.util.Optional;

/**
 * In a clip without a climax: say which moment is worth most, so that even two seconds of film get
 * an opinion.
 */
public final class StrongestMoment extends Rule {

  /** How long to stay on it, in seconds, and at most this share of the film. */
  private static final double STAY = 1.2;

  private static final double MOST_OF_FILM = .6;

  /** A film shorter than this, in seconds, is too short to advise on. */
  private static final double SHORTEST_FILM = 1.5;

  /** In a longer one, in seconds, one moment is no advice. */
  private static final double LONGEST_FILM = 600;

  /** The strongest moment differs from the weakest by this much, or a face is seen. */
  private static final double LEAST_SPREAD = .1;

  /** Makes the rule. */
  public StrongestMoment() {
    super("strongest-moment", MurchTerm.EMOTION);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    return strongest(film).map(sample -> List.of(around(sample, film))).orElse(List.of());
  }

  private static Candidate around(EmotionSample sample, Evidence film) {
    FrameRange shot = film.shotAt(sample.frame()).map(Shot::frames).orElseThrow();
    long stay = Math.min(film.framesIn(STAY), Math.round(MOST_OF_FILM * film.frames()));
    long start = Math.max(shot.start(), Math.min(sample.frame() - stay / 2, shot.end() - stay));
    long end = Math.min(shot.end(), start + stay);
    return new Candidate(SuggestionKind.HOLD, new FrameRange(start, end), start);
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    return candidate.kind() != SuggestionKind.HOLD
        ? Optional.empty()
        : strongest(film)
            .filter(sample -> candidate.range().contains(sample.frame()))
            .flatMap(
                sample ->
                    say(
                        film,
                        .6,
                        .5 * sample.confidence() + .1,
                        sample.faces() > 0
                            ? "The face says most around "
                                + Say.at(film, sample.frame())
                                + ": build the shot around it."
                            : "This is where most happens, around "
                                + Say.at(film, sample.frame())
                                + ": build the shot around it.",
                        sample.frame()));
  }

  /** The point of the curve with the most feeling; empty where a climax says it better. */
  private static Optional<EmotionSample> strongest(Evidence film) {
    double seconds = film.measured().clock().duration().toSeconds();
    if (seconds < SHORTEST_FILM
        || seconds > LONGEST_FILM
        || film.curve().trends().stream().anyMatch(t -> t.kind() == TrendKind.CLIMAX)) {
      return Optional.empty();
    }
    EmotionSample most = null;
    double least = Double.MAX_VALUE;
    for (EmotionSample sample : film.curve().samples()) {
      if (Black.at(film, sample.frame()) || film.shotAt(sample.frame()).isEmpty()) {
        continue;
      }
      least = Math.min(least, strength(sample));
      if (most == null || strength(sample) > strength(most)) {
        most = sample;
      }
    }
    boolean stands = most != null && (most.faces() > 0 || strength(most) - least >= LEAST_SPREAD);
    return stands ? Optional.of(most) : Optional.empty();
  }

  private static double strength(EmotionSample sample) {
    double feeling = (1 + sample.arousal()) / 2 + Math.abs(sample.valence());
    return sample.confidence() * feeling + (sample.faces() > 0 ? .2 : 0);
  }
}
