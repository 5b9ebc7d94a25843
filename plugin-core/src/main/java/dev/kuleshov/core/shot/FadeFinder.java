package dev.kuleshov.core.shot;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds fades from and to black, white or any other single colour: runs of plain frames that
 * pictures lead into or come out of along a ramp.
 */
final class FadeFinder {

  /** Frames whose cells differ by less than this, in levels, are plain. */
  private static final float PLAIN = 3;

  /** The same for black ones, which have less noise. */
  private static final float PLAIN_BLACK = .8f;

  /** By so much a level of brightness lets more pass: night must not be taken for black. */
  private static final float MORE_BY_LEVEL = .1f;

  /** A run goes on until frames are so much less plain: noise must not break it. */
  private static final float STILL = 1.67f;

  /** By so many levels the mean luma may change within one run of plain frames. */
  private static final float SAME = 12;

  /** Below this a place is not worth keeping for the later choice. */
  private static final double FAINT = .02;

  /** Views that differ by less in blocks are the same: the light went out and on again. */
  private static final double SAME_VIEW = .3;

  private final FrameRing ring;
  private final Windows windows;
  private final CutFinder cuts;
  private final Likeness likeness = new Likeness();
  private final Deque<PlainRun> waiting = new ArrayDeque<>();
  private final List<Boundary> found = new ArrayList<>();
  private PlainRun run;

  FadeFinder(FrameRing ring, Windows windows, CutFinder cuts) {
    this.ring = ring;
    this.windows = windows;
    this.cuts = cuts;
  }

  /** Says whether a frame shows a single colour, as far as can be told. */
  static boolean plain(Miniature frame) {
    return plain(frame, 1);
  }

  private static boolean plain(Miniature frame, float lenience) {
    float most = Math.min(PLAIN, PLAIN_BLACK + MORE_BY_LEVEL * frame.mean);
    return frame.variety < most * lenience;
  }

  /** A run of plain frames, and the fade that leads into it once it has been looked for. */
  private static final class PlainRun {
    final long start;
    long next;
    boolean known;
    Fade out = Fade.NONE;

    PlainRun(long start) {
      this.start = start;
    }
  }

  /** Hears that the ring has a new frame. */
  void added() {
    long newest = ring.size() - 1;
    Miniature frame = ring.get(newest);
    boolean plain = plain(frame, run == null ? 1 : STILL);
    if (run != null && !(plain && Math.abs(ring.get(newest - 1).mean - frame.mean) < SAME)) {
      run.next = newest;
      waiting.add(run);
      run = null;
    }
    if (run == null && plain) {
      run = new PlainRun(newest);
    }
    if (run != null && newest - run.start == 3L * windows.around()) {
      lookBefore(run);
    }
    while (!waiting.isEmpty() && waiting.peek().next + windows.longest() < ring.size()) {
      close(waiting.remove());
    }
  }

  /** Looks at what is left at the end of the film. */
  void finish() {
    while (!waiting.isEmpty()) {
      close(waiting.remove());
    }
    if (run != null) {
      run.next = ring.size();
      lookBefore(run);
      add(run.out);
    }
  }

  /** Returns all that may be a fade. */
  List<Boundary> found() {
    return found;
  }

  private void close(PlainRun closed) {
    lookBefore(closed);
    long last = closed.next - 1;
    long most = Math.min(ring.size(), cuts.after(last)) - 1;
    long plainest = plainest(last, Math.max(closed.start, last - windows.around()));
    Fade in = Fade.from(ring, plainest, most, windows);
    Fade out = closed.out;
    if (out.exists() && in.exists() && closed.next - closed.start <= windows.hold()) {
      if (differ(out, in)) {
        double confidence = Math.max(out.confidence(), in.confidence());
        found.add(new Boundary(BoundaryType.FADE, out.first(), in.last(), confidence));
      }
      return;
    }
    add(out);
    add(in);
  }

  private boolean differ(Fade out, Fade in) {
    long before = Math.max(ring.oldest(), out.first() - 1);
    long after = Math.min(ring.size() - 1, in.last() + 1);
    return likeness.blocks(ring.get(before), ring.get(after)) > SAME_VIEW;
  }

  private void add(Fade fade) {
    if (fade.exists() && fade.confidence() > FAINT) {
      found.add(new Boundary(BoundaryType.FADE, fade.first(), fade.last(), fade.confidence()));
    }
  }

  private void lookBefore(PlainRun plain) {
    if (!plain.known) {
      plain.known = true;
      long end = plain.next > 0 ? plain.next : ring.size();
      long least = Math.max(ring.oldest(), cuts.before(plain.start));
      long plainest = plainest(plain.start, Math.min(end - 1, plain.start + windows.around()));
      plain.out = Fade.into(ring, plainest, least, windows);
    }
  }

  /**
   * Returns the plainest frame of those from one to another, the nearest to the first of equals.
   */
  private long plainest(long from, long to) {
    long best = from;
    int step = to < from ? -1 : 1;
    for (long i = from; i != to + step; i += step) {
      if (ring.get(i).variety < ring.get(best).variety - .3f) {
        best = i;
      }
    }
    return best;
  }
}
