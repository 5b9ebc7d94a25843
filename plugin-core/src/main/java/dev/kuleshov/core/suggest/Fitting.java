package dev.kuleshov.core.suggest;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Moves candidates to legal frames.
 *
 * <p>A split goes to the nearest legal frame. What is taken out or held only ever shrinks, so that
 * nothing goes that the rule did not mean, but for a flash of a few frames up to a shot boundary.
 */
final class Fitting {

  /** A split that would have to move further than this is no longer the one that was meant. */
  private static final double FURTHEST = .8;

  /** A trim or removal of fewer frames changes nothing. */
  private static final long LEAST_REMOVED = 1;

  /** Fewer frames are no hold. */
  private static final long LEAST_HELD = 12;

  private final Evidence film;
  private final LegalCuts cuts;

  Fitting(Evidence film, LegalCuts cuts) {
    this.film = film;
    this.cuts = cuts;
  }

  /** The candidate on legal frames; empty where there is none like it. */
  Optional<Candidate> fit(Candidate candidate) {
    if (candidate.range().end() > film.frames()) {
      return Optional.empty();
    }
    Optional<Candidate> fitted =
        switch (candidate.kind()) {
          case SPLIT -> split(candidate);
          case HOLD -> hold(candidate);
          case J_CUT, L_CUT -> Optional.of(candidate);
          case TRIM_HEAD, TRIM_TAIL, REMOVE, TIGHTEN -> removal(candidate);
        };
    return fitted.filter(this::isLawful);
  }

  /**
   * Whether every place of a candidate is inside the film, in no speech, and near no shot boundary
   * but the one that the candidate is about.
   */
  boolean isLawful(Candidate candidate) {
    if (candidate.kind() == SuggestionKind.SPLIT && cuts.isEdge(candidate.frame())) {
      return false;
    }
    FrameRange range = candidate.range();
    return LongStream.of(range.start(), candidate.frame(), range.end())
        .allMatch(
            frame -> {
              long edge = cuts.nearestEdge(frame);
              boolean about = edge == range.start() || edge == range.end();
              return cuts.isLegal(frame) && (about || cuts.isClean(frame));
            });
  }

  private Optional<Candidate> split(Candidate candidate) {
    long reach = film.framesIn(FURTHEST);
    long frame = candidate.frame();
    FrameRange shot =
        film.shotAt(frame).map(found -> found.frames()).orElse(new FrameRange(0, film.frames()));
    OptionalLong near =
        cuts.nearest(
            frame,
            Math.max(shot.start() + LegalCuts.APART + 1, frame - reach),
            Math.min(shot.end() - LegalCuts.APART - 1, frame + reach));
    return near.isPresent() ? Optional.of(Candidate.split(near.getAsLong())) : Optional.empty();
  }

  private Optional<Candidate> hold(Candidate candidate) {
    return shrink(candidate.range(), LEAST_HELD)
        .map(
            range ->
                new Candidate(
                    SuggestionKind.HOLD,
                    range,
                    Math.max(range.start(), Math.min(candidate.frame(), range.end()))))
        .map(
            held ->
                isLawful(held)
                    ? held
                    : new Candidate(SuggestionKind.HOLD, held.range(), held.range().start()));
  }

  private Optional<Candidate> removal(Candidate candidate) {
    FrameRange range = candidate.range();
    FrameRange wide =
        new FrameRange(toEdge(range.start()), Math.max(toEdge(range.end()), toEdge(range.start())));
    boolean small = wide.length() <= 2 * LegalCuts.APART;
    Optional<FrameRange> fitted = small ? Optional.of(range) : shrink(wide, LEAST_REMOVED);
    return fitted
        .filter(fit -> fit.length() >= LEAST_REMOVED)
        .map(fit -> named(candidate.kind(), fit));
  }

  private long toEdge(long frame) {
    long edge = cuts.nearestEdge(frame);
    return Math.abs(edge - frame) <= LegalCuts.APART && cuts.isLegal(edge) ? edge : frame;
  }

  private Optional<FrameRange> shrink(FrameRange range, long least) {
    OptionalLong start = cuts.nearest(range.start(), range.start(), range.end());
    OptionalLong end = cuts.nearest(range.end(), range.start(), range.end());
    if (start.isEmpty() || end.isEmpty() || end.getAsLong() - start.getAsLong() < least) {
      return Optional.empty();
    }
    return Optional.of(new FrameRange(start.getAsLong(), end.getAsLong()));
  }

  /** Calls a removal what an editor would call it where it ended up. */
  private Candidate named(SuggestionKind wish, FrameRange range) {
    boolean head = cuts.isEdge(range.start());
    boolean tail = cuts.isEdge(range.end());
    if (head && tail) {
      return new Candidate(SuggestionKind.REMOVE, range, range.start());
    } else if (head) {
      return Candidate.trimHead(range.start(), range.end());
    } else if (tail) {
      return Candidate.trimTail(range.start(), range.end());
    }
    SuggestionKind kind = wish == SuggestionKind.TIGHTEN ? wish : SuggestionKind.REMOVE;
    return new Candidate(kind, range, range.start());
  }
}
