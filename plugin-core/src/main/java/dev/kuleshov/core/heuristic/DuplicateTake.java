package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of two takes of the same lines keep the better one.
 *
 * <p>Two shots are takes of the same when they look alike and their lines and pauses last equally
 * long, at least two lines each. The words themselves are not known here, hence the low confidence.
 */
public final class DuplicateTake extends Rule {

  /** How many shots ahead another take is looked for. */
  private static final int AHEAD = 4;

  private static final int LEAST_LINES = 2;

  /** Lines and pauses of two takes differ by less than this share of their length... */
  private static final double SAME_LENGTH = .15;

  /** ...or by less than so many seconds. */
  private static final double SAME_SECONDS = .15;

  private static final double CONFIDENCE = .4;

  /** Makes the rule. */
  public DuplicateTake() {
    super("duplicate-take", MurchTerm.STORY);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      if (better(shot, film).isPresent()) {
        candidates.add(new Candidate(SuggestionKind.REMOVE, shot.frames(), shot.frames().start()));
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    if (candidate.kind() != SuggestionKind.REMOVE) {
      return Optional.empty();
    }
    return film.shotAt(candidate.range().start())
        .filter(shot -> shot.frames().equals(candidate.range()))
        .flatMap(
            shot ->
                better(shot, film)
                    .flatMap(
                        other ->
                            say(
                                film,
                                1,
                                CONFIDENCE,
                                "This looks like another take of the shot at "
                                    + Say.at(film, other.frames().start())
                                    + ", which says more.",
                                shot.frames().middle(),
                                other.frames().middle())));
  }

  /** A near shot that is another take of this one and worth more. */
  private static Optional<Shot> better(Shot shot, Evidence film) {
    if (film.isEdit()) {
      return Optional.empty();
    }
    List<Shot> shots = film.measured().shots();
    List<Double> lines = lines(shot, film);
    int from = Math.max(0, shot.index() - AHEAD);
    int to = Math.min(shots.size(), shot.index() + AHEAD + 1);
    for (Shot other : shots.subList(from, to)) {
      if (other.index() != shot.index()
          && Place.looksAlike(shot, other, film)
          && sameLines(lines, lines(other, film))
          && isBetter(other, shot, film)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** More feeling is better; of equals the later take, which is the one that was good enough. */
  private static boolean isBetter(Shot other, Shot shot, Evidence film) {
    double difference = feeling(other, film) - feeling(shot, film);
    return difference > 0 || (difference == 0 && other.index() > shot.index());
  }

  private static double feeling(Shot shot, Evidence film) {
    var profile = film.profileOf(shot);
    return profile.confidence() * (Math.abs(profile.valence()) + 1 + profile.arousal());
  }

  /** Lengths of the lines inside a shot and of the pauses between them, in turn, in seconds. */
  private static List<Double> lines(Shot shot, Evidence film) {
    List<Double> lengths = new ArrayList<>();
    TimeRange before = null;
    for (TimeRange line : film.speechIn(shot.time())) {
      if (before != null) {
        lengths.add(line.start().minus(before.end()).toSeconds());
      }
      lengths.add(line.duration().toSeconds());
      before = line;
    }
    return lengths;
  }

  private static boolean sameLines(List<Double> a, List<Double> b) {
    if (a.size() != b.size() || a.size() < 2 * LEAST_LINES - 1) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      double difference = Math.abs(a.get(i) - b.get(i));
      if (difference > Math.max(SAME_SECONDS, SAME_LENGTH * a.get(i))) {
        return false;
      }
    }
    return true;
  }
}
