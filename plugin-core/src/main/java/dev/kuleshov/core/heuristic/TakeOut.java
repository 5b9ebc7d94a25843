package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;

/** Says in an editor's terms how to take a stretch out of a shot. */
final class TakeOut {

  /** A rest of so few frames at a shot's edge is no shot: the stretch reaches to the edge. */
  private static final long REST = 6;

  private TakeOut() {}

  /** A trim at either end of the shot, the removal of the whole, or of a part in its middle. */
  static Candidate of(FrameRange range, Shot shot) {
    FrameRange whole = shot.frames();
    boolean head = range.start() - whole.start() <= REST;
    boolean tail = whole.end() - range.end() <= REST;
    if (head && tail) {
      return new Candidate(SuggestionKind.REMOVE, whole, whole.start());
    } else if (head) {
      return Candidate.trimHead(whole.start(), range.end());
    } else if (tail) {
      return Candidate.trimTail(range.start(), whole.end());
    }
    return new Candidate(SuggestionKind.REMOVE, range, range.start());
  }
}
