package dev.kuleshov.core.suggest;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Where a film may be cut: the one place that knows.
 *
 * <p>A frame is legal when its first instant lies strictly inside no speech. It is clean when it is
 * also no sliver: either a shot boundary or an end of the film, or more than {@value #APART} frames
 * from each of them and outside every dissolve, fade and wipe.
 */
final class LegalCuts {

  /** Two cuts at most this many frames apart leave a flash between them. */
  static final long APART = 6;

  /** What is left free before and after speech where there is room, in seconds. */
  private static final double MARGIN = .08;

  private final long frames;
  private final long[] firstSpoken;
  private final long[] lastSpoken;
  private final long margin;
  private final TreeSet<Long> edges = new TreeSet<>();
  private final List<FrameRange> mixes;

  LegalCuts(Evidence film) {
    frames = film.frames();
    margin = film.framesIn(MARGIN);
    List<FrameRange> spoken =
        film.measured().sound().speech().stream()
            .map(range -> inside(range, film.measured().clock()))
            .filter(range -> range.length() > 0)
            .toList();
    firstSpoken = spoken.stream().mapToLong(FrameRange::start).toArray();
    lastSpoken = spoken.stream().mapToLong(range -> range.end() - 1).toArray();
    edges.add(0L);
    edges.add(frames);
    for (Shot shot : film.measured().shots()) {
      edges.add(shot.frames().start());
    }
    mixes =
        film.measured().boundaries().stream()
            .filter(boundary -> boundary.end() > boundary.start())
            .map(LegalCuts::mixed)
            .toList();
  }

  /** Whether a cut before this frame splits no speech. */
  boolean isLegal(long frame) {
    return frame >= 0 && frame <= frames && !spoken(frame, 0);
  }

  /** Whether a cut before this frame splits no speech and leaves no flash of another shot. */
  boolean isClean(long frame) {
    return isLegal(frame) && (isEdge(frame) || !isSliver(frame));
  }

  /** Whether a shot begins at this frame, or the film begins or ends. */
  boolean isEdge(long frame) {
    return edges.contains(frame);
  }

  /** Whether a new cut before this frame would stand too near to a shot boundary or in a mix. */
  private boolean isSliver(long frame) {
    return distanceToEdge(frame) <= APART || mixes.stream().anyMatch(mix -> mix.contains(frame));
  }

  /** The nearest shot boundary or end of the film, the earlier of two. */
  long nearestEdge(long frame) {
    Long below = edges.floor(frame);
    Long above = edges.ceiling(frame);
    if (below == null || above == null) {
      return below == null ? 0 : frames;
    }
    return frame - below <= above - frame ? below : above;
  }

  private long distanceToEdge(long frame) {
    return Math.abs(frame - nearestEdge(frame));
  }

  /**
   * Returns the clean frame nearest to a wished one, with some room around speech if possible.
   *
   * @param wish the wished frame
   * @param from first frame that may be returned
   * @param to last frame that may be returned
   */
  OptionalLong nearest(long wish, long from, long to) {
    OptionalLong roomy = search(wish, from, to, margin);
    return roomy.isPresent() ? roomy : search(wish, from, to, 0);
  }

  private OptionalLong search(long wish, long from, long to, long room) {
    long furthest = Math.max(wish - from, to - wish);
    for (long away = 0; away <= furthest; away++) {
      if (fits(wish - away, from, to, room)) {
        return OptionalLong.of(wish - away);
      } else if (fits(wish + away, from, to, room)) {
        return OptionalLong.of(wish + away);
      }
    }
    return OptionalLong.empty();
  }

  private boolean fits(long frame, long from, long to, long room) {
    return frame >= from && frame <= to && isClean(frame) && !spoken(frame, room);
  }

  private boolean spoken(long frame, long room) {
    int next = Arrays.binarySearch(firstSpoken, frame + room);
    int candidate = next >= 0 ? next : -next - 2;
    return candidate >= 0 && lastSpoken[candidate] >= frame - room;
  }

  /** The frames at which a cut would split a stretch of speech. */
  private static FrameRange inside(TimeRange speech, FrameClock clock) {
    if (clock.frames() == 0 || speech.start().compareTo(clock.duration()) >= 0) {
      return new FrameRange(0, 0);
    }
    long first = speech.start().isNegative() ? 0 : clock.frameAt(speech.start()) + 1;
    long last = clock.frameAt(speech.end());
    RationalTime shown = clock.timeOf(last);
    if (speech.end().compareTo(shown) <= 0) {
      last--;
    } else if (speech.end().compareTo(clock.duration()) > 0) {
      last = clock.frames();
    }
    return new FrameRange(first, Math.max(first, last + 1));
  }

  /** The frames at which a cut would fall into a mix; the shots' own boundary is an edge. */
  private static FrameRange mixed(Boundary boundary) {
    return new FrameRange(Math.max(0, boundary.start() - APART), boundary.end() + APART + 1);
  }
}
