package dev.kuleshov.core.timeline;

import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.api.timeline.TrackItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the items of a track lie, in whole frames of the timeline.
 *
 * <p>Every writer takes its frame numbers from here, so that all formats agree on them. Edges are
 * rounded, not lengths, so rounding never adds up.
 */
public final class TrackLayout {

  private TrackLayout() {}

  /**
   * An item of a track and the frames that it occupies.
   *
   * @param item the item
   * @param start its first frame, counted from the timeline's 0
   * @param end the first frame after it; the same as {@code start} for a {@link Mix}
   */
  public record Span(TrackItem item, long start, long end) {

    /** Returns how many frames it lasts. */
    public long frames() {
      return end - start;
    }
  }

  /**
   * A dissolve between two clips, in frames.
   *
   * @param type the mix's name
   * @param before frames before the join
   * @param after frames after it
   */
  public record Join(String type, long before, long after) {

    /** Returns how many frames it lasts. */
    public long frames() {
      return before + after;
    }
  }

  /**
   * A clip, the frames that it occupies, and the dissolves at its ends.
   *
   * @param clip the clip
   * @param start its first frame, without its share of a dissolve at its head
   * @param end the first frame after it, without its share of a dissolve at its tail
   * @param head the dissolve from the clip before
   * @param tail the dissolve to the clip after
   */
  public record Placed(Clip clip, long start, long end, Optional<Join> head, Optional<Join> tail) {

    /** Returns how many frames it lasts. */
    public long frames() {
      return end - start;
    }

    /** Returns the first frame on which anything of it is seen. */
    public long visibleStart() {
      return start - head.map(Join::before).orElse(0L);
    }

    /** Returns the first frame on which nothing of it is seen any more. */
    public long visibleEnd() {
      return end + tail.map(Join::after).orElse(0L);
    }

    /**
     * Returns the time in the media, counted from its 0, that a frame of the timeline shows.
     *
     * @param frame a frame of the timeline, also outside the clip
     * @param rate the timeline's rate
     */
    public RationalTime sourceAt(long frame, FrameRate rate) {
      return clip.source().start().plus(RationalTime.ofFrames(frame - start, rate));
    }
  }

  /**
   * Lays out every item.
   *
   * @param track a track
   * @param rate the timeline's rate
   * @return the items in order; those that round to no frame at all are left out
   */
  public static List<Span> spans(Track track, FrameRate rate) {
    List<Span> spans = new ArrayList<>();
    RationalTime time = RationalTime.ZERO;
    for (TrackItem item : track.items()) {
      long start = time.toFrame(rate);
      time = time.plus(item.duration());
      long end = time.toFrame(rate);
      if (end > start || item instanceof Mix) {
        spans.add(new Span(item, start, end));
      }
    }
    return spans;
  }

  /**
   * Lays out the clips. A mix becomes the {@linkplain Placed#tail tail} of the clip before and the
   * {@linkplain Placed#head head} of the one after; where it has no clip on both sides, or their
   * media has no frames left to show, it is left out and a cut remains.
   *
   * @param track a track
   * @param rate the timeline's rate
   */
  public static List<Placed> clips(Track track, FrameRate rate) {
    List<Span> spans = spans(track, rate);
    List<Placed> placed = new ArrayList<>();
    Optional<Join> head = Optional.empty();
    for (int i = 0; i < spans.size(); i++) {
      if (!(spans.get(i).item() instanceof Clip clip)) {
        continue;
      }
      Optional<Join> tail = join(spans, i, head, rate);
      placed.add(new Placed(clip, spans.get(i).start(), spans.get(i).end(), head, tail));
      head = tail;
    }
    return placed;
  }

  private static Optional<Join> join(
      List<Span> spans, int left, Optional<Join> head, FrameRate rate) {
    if (left + 2 >= spans.size()
        || !(spans.get(left).item() instanceof Clip from)
        || !(spans.get(left + 1).item() instanceof Mix mix)
        || !(spans.get(left + 2).item() instanceof Clip to)) {
      return Optional.empty();
    }
    Join join = new Join(mix.type(), mix.before().toFrame(rate), mix.after().toFrame(rate));
    long freeBefore = spans.get(left).frames() - head.map(Join::after).orElse(0L);
    boolean fits =
        join.frames() > 0
            && join.before() <= freeBefore
            && join.after() <= spans.get(left + 2).frames();
    return fits && handleAfter(from, join.after(), rate) && handleBefore(to, join.before(), rate)
        ? Optional.of(join)
        : Optional.empty();
  }

  private static boolean handleBefore(Clip clip, long frames, FrameRate rate) {
    return clip.source().start().compareTo(RationalTime.ofFrames(frames, rate)) >= 0;
  }

  private static boolean handleAfter(Clip clip, long frames, FrameRate rate) {
    MediaReference media = clip.media();
    return media.duration().equals(RationalTime.ZERO)
        || clip.source().end().plus(RationalTime.ofFrames(frames, rate)).compareTo(media.duration())
            <= 0;
  }
}
