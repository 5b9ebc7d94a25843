package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Start wide in a new place, and leave the audience time to look around. */
public final class EstablishingWide extends Rule {

  /** Time to look around, in seconds. */
  private static final double LOOK_AROUND = 2;

  /** A place seen within so many seconds is not new. */
  private static final double MEMORY = 30;

  private static final double CONFIDENCE = .45;

  /** Makes the rule. */
  public EstablishingWide() {
    super("establishing-wide", MurchTerm.STORY);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      if (isFirstWide(shot, film)) {
        long end =
            Math.min(shot.frames().end(), shot.frames().start() + film.framesIn(LOOK_AROUND));
        candidates.add(
            new Candidate(
                SuggestionKind.HOLD,
                new FrameRange(shot.frames().start(), end),
                shot.frames().start()));
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    Optional<Shot> found = film.shotAt(candidate.range().start());
    if (found.isEmpty() || !isFirstWide(found.get(), film)) {
      return Optional.empty();
    }
    Shot shot = found.get();
    String place = Place.name(shot, film);
    if (candidate.kind() == SuggestionKind.HOLD
        && candidate.range().start() == shot.frames().start()) {
      boolean opens = arrival(shot, film).equals(shot);
      return say(
          film,
          .5,
          CONFIDENCE,
          opens
              ? "This is the first view of a new place ("
                  + place
                  + "): stay wide long enough to look around."
              : "The new place ("
                  + place
                  + ") was only seen from close by: stay wide long enough to look around.",
          shot.frames().start());
    }
    long left = shot.frames().length() - candidate.range().length();
    if (!candidate.kind().removes() || left >= film.framesIn(LOOK_AROUND)) {
      return Optional.empty();
    }
    return say(
        film,
        -.6,
        CONFIDENCE,
        "This shortens the only wide view of a new place (" + place + ").",
        shot.frames().start());
  }

  /** Whether the place is known and new, and nothing wide of it was seen before. */
  private static boolean isFirstWide(Shot shot, Evidence film) {
    if (Place.of(shot, film).isEmpty() || !isWide(shot, film)) {
      return false;
    }
    Shot first = arrival(shot, film);
    List<Shot> shots = film.measured().shots();
    return shots.subList(first.index(), shot.index()).stream()
            .noneMatch(earlier -> isWide(earlier, film))
        && isNew(first, film);
  }

  /** The shot with which the film came to a shot's place; shots of unknown places lead nowhere. */
  private static Shot arrival(Shot shot, Evidence film) {
    List<Shot> shots = film.measured().shots();
    Shot first = shot;
    for (int i = shot.index() - 1; i >= 0 && !Place.differ(shots.get(i), shot, film); i--) {
      if (Place.same(shots.get(i), shot, film)) {
        first = shots.get(i);
      }
    }
    return first;
  }

  /** Whether the place was not seen for a while: two places told in turn are not new each time. */
  private static boolean isNew(Shot first, Evidence film) {
    double start = first.time().start().toSeconds();
    List<Shot> before = film.measured().shots().subList(0, first.index());
    return before.stream()
        .filter(shot -> start - shot.time().end().toSeconds() < MEMORY)
        .noneMatch(shot -> Place.same(shot, first, film));
  }

  /** Nobody to be seen close by counts as wide. */
  private static boolean isWide(Shot shot, Evidence film) {
    ShotScale scale = film.profileOf(shot).scale();
    return scale == ShotScale.UNKNOWN || scale == ShotScale.LONG || scale == ShotScale.MEDIUM_LONG;
  }
}
