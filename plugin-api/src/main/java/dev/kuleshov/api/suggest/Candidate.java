package dev.kuleshov.api.suggest;

import dev.kuleshov.api.time.FrameRange;
import java.util.Objects;

/**
 * A change to the edit that somebody might suggest: what heuristics judge.
 *
 * @param kind what to do
 * @param range the frames concerned: taken out (trims, remove, tighten), stayed on (hold), or where
 *     picture and sound part (J-cut, L-cut); empty for a split
 * @param frame the frame on which an editor would put the playhead, within {@code range} or at its
 *     end
 */
public record Candidate(SuggestionKind kind, FrameRange range, long frame) {

  /** Checks that the frame belongs to the range. */
  public Candidate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(range, "range");
    if (frame < range.start() || frame > range.end()) {
      throw new IllegalArgumentException("frame " + frame + " is not at " + range);
    }
  }

  /**
   * Returns the suggestion to cut at a frame.
   *
   * @param frame first frame after the cut
   */
  public static Candidate split(long frame) {
    return new Candidate(SuggestionKind.SPLIT, new FrameRange(frame, frame), frame);
  }

  /**
   * Returns the suggestion to begin a shot later.
   *
   * @param shotStart the shot's first frame now
   * @param newStart its first frame then
   */
  public static Candidate trimHead(long shotStart, long newStart) {
    return new Candidate(SuggestionKind.TRIM_HEAD, new FrameRange(shotStart, newStart), newStart);
  }

  /**
   * Returns the suggestion to end a shot earlier.
   *
   * @param newEnd the first frame after the shot then
   * @param shotEnd the first frame after it now
   */
  public static Candidate trimTail(long newEnd, long shotEnd) {
    return new Candidate(SuggestionKind.TRIM_TAIL, new FrameRange(newEnd, shotEnd), newEnd);
  }

  /** Returns the last frame seen before the join that this makes; -1 at the film's beginning. */
  public long lastFrameBefore() {
    return joinStart() - 1;
  }

  /** Returns the first frame seen after the join; may be the number of frames at the film's end. */
  public long firstFrameAfter() {
    return kind.removes() ? range.end() : joinStart();
  }

  private long joinStart() {
    return kind.removes() ? range.start() : frame;
  }
}
