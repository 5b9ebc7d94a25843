package dev.kuleshov.core.suggest;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Accepts changes one by one, the best first, as long as they do not get in each other's way.
 *
 * <p>From its first to its last frame a change has its stretch of film to itself, with more than
 * {@value LegalCuts#APART} frames to the next, and splits leave pieces long enough to see. What is
 * taken out of a shot leaves a shot worth seeing, unless one change takes all of it.
 */
final class Selection {

  /** A shot of fewer seconds is not worth what is left of it. */
  private static final double LEAST_LEFT = .5;

  /** Holds change nothing in the edit: no more than this share of what is suggested. */
  private static final double MOST_HOLDS = .34;

  /** A split leaves pieces of at least this share of the style's average shot. */
  private static final double LEAST_PIECE = .3;

  private final Evidence film;
  private final int most;
  private final long piece;
  private final TreeSet<Long> cuts = new TreeSet<>();
  private final TreeMap<Long, Long> taken = new TreeMap<>();
  private final Map<Integer, Long> removed = new HashMap<>();
  private int accepted;
  private int holds;

  /**
   * Begins a selection.
   *
   * @param film the film
   * @param most how many changes to accept
   */
  Selection(Evidence film, int most) {
    this.film = film;
    this.most = most;
    this.piece = film.framesIn(Math.max(LEAST_LEFT, LEAST_PIECE * film.style().averageShot()));
  }

  /** Accepts the change if there is room for it. */
  boolean accept(Candidate candidate) {
    FrameRange range = candidate.range();
    boolean hold = candidate.kind() == SuggestionKind.HOLD;
    if (accepted >= most || (hold && holds >= Math.ceil(MOST_HOLDS * most)) || !isFree(range)) {
      return false;
    }
    if (!newCuts(candidate).allMatch(this::leavesPieces)
        || (candidate.kind() == SuggestionKind.SPLIT && !splitsInTwo(candidate.frame()))) {
      return false;
    }
    if (candidate.kind().removes()) {
      List<Shot> touched = touched(range);
      if (!touched.stream().allMatch(shot -> leavesEnough(shot, range))) {
        return false;
      }
      touched.forEach(shot -> removed.merge(shot.index(), shared(shot.frames(), range), Long::sum));
    }
    taken.put(range.start(), range.end());
    newCuts(candidate).forEach(cuts::add);
    accepted++;
    holds += hold ? 1 : 0;
    return true;
  }

  private boolean isFree(FrameRange range) {
    Map.Entry<Long, Long> before = taken.lowerEntry(range.end() + LegalCuts.APART + 1);
    return before == null || before.getValue() + LegalCuts.APART < range.start();
  }

  /** Where the change cuts into a shot that was whole before. */
  private LongStream newCuts(Candidate candidate) {
    FrameRange range = candidate.range();
    return switch (candidate.kind()) {
      case SPLIT, TRIM_HEAD, TRIM_TAIL -> LongStream.of(candidate.frame());
      case TIGHTEN, REMOVE ->
          LongStream.of(range.start(), range.end()).filter(frame -> !startsShot(frame));
      case HOLD, J_CUT, L_CUT -> LongStream.empty();
    };
  }

  private boolean startsShot(long frame) {
    return film.shotAt(frame).filter(shot -> shot.frames().start() != frame).isEmpty();
  }

  private boolean leavesPieces(long frame) {
    Long before = cuts.floor(frame);
    Long after = cuts.ceiling(frame);
    return (before == null || frame - before >= piece) && (after == null || after - frame >= piece);
  }

  /** A cut close to the shot's own edge leaves no second shot, but a remnant. */
  private boolean splitsInTwo(long frame) {
    return film.shotAt(frame)
        .map(Shot::frames)
        .filter(shot -> frame - shot.start() >= piece && shot.end() - frame >= piece)
        .isPresent();
  }

  private List<Shot> touched(FrameRange range) {
    List<Shot> shots = film.measured().shots();
    int first = film.shotAt(range.start()).map(Shot::index).orElse(0);
    int end = first;
    while (end < shots.size() && shots.get(end).frames().start() < range.end()) {
      end++;
    }
    return first < end ? shots.subList(first, end) : List.of();
  }

  private boolean leavesEnough(Shot shot, FrameRange range) {
    long now = shared(shot.frames(), range);
    long before = removed.getOrDefault(shot.index(), 0L);
    long left = shot.frames().length() - before - now;
    return (left == 0 && before == 0) || left >= film.framesIn(LEAST_LEFT);
  }

  private static long shared(FrameRange a, FrameRange b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }
}
