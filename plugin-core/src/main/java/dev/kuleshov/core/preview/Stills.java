package dev.kuleshov.core.preview;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which frames a page needs as pictures: few enough that a long film does not make a huge page. */
public final class Stills {

  /** How high the pictures on a page are, in pixels. */
  public static final int HEIGHT = 180;

  static final int MOST_SHOTS = 120;
  static final int MOST_SUGGESTIONS = 40;

  private Stills() {}

  /**
   * Returns the frames to show: the middle of the shots, and the two frames that meet at each
   * suggestion.
   *
   * @param shots the film's shots
   * @param suggestions suggestions about it, the best first
   * @param frames how many frames it has
   */
  public static NavigableSet<Long> wanted(
      List<Shot> shots, List<Suggestion> suggestions, long frames) {
    NavigableSet<Long> wanted = new TreeSet<>();
    shown(shots).forEach(shot -> wanted.add(shot.frames().middle()));
    for (Suggestion suggestion :
        suggestions.subList(0, Math.min(MOST_SUGGESTIONS, suggestions.size()))) {
      wanted.add(first(suggestion));
      wanted.add(second(suggestion, frames));
    }
    return wanted;
  }

  /** Returns the shots that are shown: all, or as many as fit, spread evenly. */
  static List<Shot> shown(List<Shot> shots) {
    if (shots.size() <= MOST_SHOTS) {
      return shots;
    }
    return java.util.stream.IntStream.range(0, MOST_SHOTS)
        .mapToObj(i -> shots.get((int) ((long) i * shots.size() / MOST_SHOTS)))
        .toList();
  }

  /**
   * Returns the first of the two frames that show a suggestion: the last one before the join, or
   * where a hold begins.
   */
  static long first(Suggestion suggestion) {
    return suggestion.kind() == SuggestionKind.HOLD
        ? suggestion.candidate().range().start()
        : Math.max(0, suggestion.candidate().lastFrameBefore());
  }

  /**
   * Returns the second of the two: the first one after the join, or where a hold ends; within the
   * film.
   */
  static long second(Suggestion suggestion, long frames) {
    long frame =
        suggestion.kind() == SuggestionKind.HOLD
            ? suggestion.candidate().range().end() - 1
            : suggestion.candidate().firstFrameAfter();
    return Math.min(frames - 1, frame);
  }
}
