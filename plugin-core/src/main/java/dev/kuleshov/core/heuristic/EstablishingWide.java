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

  private static final double CONFIDENCE = .45;

  /** Makes the rule. */
  public EstablishingWide() {
    super("establishing-wide", MurchTerm.STORY);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Shot shot : film.measured().shots()) {
      if (opensPlace(shot, film) && isWide(shot, film)) {
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
    if (found.isEmpty() || !opensPlace(found.get(), film) || !isWide(found.get(), film)) {
      return Optional.empty();
    }
    Shot shot = found.get();
    String place = film.profileOf(shot).scene().orElse("place");
    if (candidate.kind() == SuggestionKind.HOLD
        && candidate.range().start() == shot.frames().start()) {
      return say(
          film,
          .5,
          CONFIDENCE,
          "This is the first view of a new place ("
              + place
              + "): stay wide long enough to look around.",
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

  /** Whether the place is known and another one than before. */
  private static boolean opensPlace(Shot shot, Evidence film) {
    Optional<String> here = film.profileOf(shot).scene();
    if (here.isEmpty() || shot.index() == 0) {
      return here.isPresent();
    }
    Optional<String> before = film.profileOf(film.measured().shots().get(shot.index() - 1)).scene();
    return before.isPresent() && !before.equals(here);
  }

  /** Nobody to be seen close by counts as wide. */
  private static boolean isWide(Shot shot, Evidence film) {
    ShotScale scale = film.profileOf(shot).scale();
    return scale == ShotScale.UNKNOWN || scale == ShotScale.LONG || scale == ShotScale.MEDIUM_LONG;
  }
}
