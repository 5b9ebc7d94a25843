package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Cut on the beat, where the music has one. */
public final class Beat extends Rule {

  /** A beat further away than this, in seconds, is another beat. */
  private static final double REACH = .35;

  /** A pulse less clear than this is none to cut on. */
  private static final double CLEAR = .5;

  /** Nearer than this, in seconds, the cut is on the beat: a frame or so. */
  private static final double ON_BEAT = .05;

  /** A cut has to be this many frames off the beat before moving it is worth the trouble. */
  private static final long WORTH_MOVING = 2;

  private static final double MOST_TRUST = .8;

  /** Makes the rule. */
  public Beat() {
    super("beat", MurchTerm.RHYTHM);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    Optional<Pulse> pulse = clear(film);
    if (!film.isEdit() || pulse.isEmpty()) {
      return candidates;
    }
    for (Shot shot : film.measured().shots()) {
      long end = shot.frames().end();
      RationalTime beat = nearest(pulse.get(), film.timeOf(end));
      double early = film.timeOf(end).minus(beat).toSeconds();
      long frame = film.measured().clock().frameAt(beat);
      if (early > 0
          && early <= REACH
          && end < film.frames()
          && end - frame >= WORTH_MOVING
          && frame > shot.frames().start()) {
        candidates.add(Candidate.trimTail(frame, end));
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    Optional<Pulse> pulse = clear(film);
    if (pulse.isEmpty()
        || candidate.kind() == SuggestionKind.HOLD
        || candidate.frame() == 0
        || candidate.frame() == film.frames()) {
      return Optional.empty();
    }
    RationalTime time = film.timeOf(candidate.frame());
    double off = Math.abs(time.minus(nearest(pulse.get(), time)).toSeconds());
    if (off > REACH) {
      return Optional.empty();
    }
    return say(
        film,
        off <= ON_BEAT ? 1 : 1 - 2 * off / REACH,
        MOST_TRUST * pulse.get().clarity(),
        off <= ON_BEAT
            ? "The cut lands on the beat of the music."
            : "The cut misses the beat of the music by "
                + Say.length(film, film.framesIn(off))
                + ".",
        candidate.frame());
  }

  private static Optional<Pulse> clear(Evidence film) {
    return film.measured()
        .sound()
        .pulse()
        .filter(pulse -> pulse.clarity() >= CLEAR && !pulse.beats().isEmpty());
  }

  private static RationalTime nearest(Pulse pulse, RationalTime time) {
    int found = Collections.binarySearch(pulse.beats(), time);
    int after = Math.min(found >= 0 ? found : -found - 1, pulse.beats().size() - 1);
    RationalTime next = pulse.beats().get(after);
    RationalTime last = pulse.beats().get(Math.max(0, after - 1));
    return time.minus(last).compareTo(next.minus(time)) < 0 ? last : next;
  }
}
