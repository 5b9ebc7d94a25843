package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Take out the frames of another shot that a careless cut or an export has left behind. */
public final class FlashFrames extends Rule {

  /** A shot of at most so many frames is left over, not meant. */
  private static final long MOST_FRAMES = 3;

  /** Where more than this share of all shots is that short, it is a way of cutting. */
  private static final double A_FEW = .25;

  private static final double CONFIDENCE = .7;

  /** Makes the rule. */
  public FlashFrames() {
    super("flash-frames", MurchTerm.STORY);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    List<Shot> shots = film.measured().shots();
    for (Shot shot : shots) {
      if (shots.size() > 1 && shot.frames().length() <= MOST_FRAMES) {
        candidates.add(new Candidate(SuggestionKind.REMOVE, shot.frames(), shot.frames().start()));
      }
    }
    return candidates.size() <= A_FEW * shots.size() ? candidates : List.of();
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    if (!candidate.kind().removes() || candidate.range().length() > MOST_FRAMES) {
      return Optional.empty();
    }
    return film.shotAt(candidate.range().start())
        .filter(shot -> shot.frames().equals(candidate.range()))
        .flatMap(
            shot ->
                say(
                    film,
                    .9,
                    CONFIDENCE,
                    "A shot of only "
                        + Say.length(film, shot.frames().length())
                        + " is a leftover, not a shot.",
                    shot.frames().start()));
  }
}
