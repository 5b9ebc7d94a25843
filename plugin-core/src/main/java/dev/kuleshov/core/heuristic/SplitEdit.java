package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * J-cut and L-cut: where one speaker hands over to another in a cut, let sound and picture part for
 * some frames, so that the cut is not a full stop.
 */
public final class SplitEdit extends Rule {

  /** The sound leads or trails by at most this many seconds. */
  private static final double MOST = .5;

  /** And by at least this many, or nobody would hear it. */
  private static final double LEAST = .2;

  /** Room that stays between the sound's edge and speech, in seconds. */
  private static final double ROOM = .08;

  /** Lines further from the cut than this, in seconds, are no hand-over. */
  private static final double HAND_OVER = 2;

  private static final double CONFIDENCE = .5;

  /** Makes the rule. */
  public SplitEdit() {
    super("split-edit", MurchTerm.RHYTHM);
  }

  @Override
  public List<Candidate> propose(Evidence film) {
    List<Candidate> candidates = new ArrayList<>();
    for (Boundary boundary : film.measured().boundaries()) {
      long cut = boundary.start();
      if (boundary.type() == BoundaryType.CUT && cut > 0 && cut < film.frames()) {
        handOver(cut, film)
            .ifPresent(
                pause -> {
                  jCut(cut, pause, film).ifPresent(candidates::add);
                  lCut(cut, pause, film).ifPresent(candidates::add);
                });
      }
    }
    return candidates;
  }

  @Override
  public Optional<Reason> judge(Candidate candidate, Evidence film) {
    boolean leads = candidate.kind() == SuggestionKind.J_CUT;
    if (!leads && candidate.kind() != SuggestionKind.L_CUT) {
      return Optional.empty();
    }
    Optional<Pause> pause = handOver(candidate.frame(), film);
    String frames = candidate.range().length() + " frames";
    if (pause.isEmpty()) {
      return Optional.empty();
    }
    double at = film.timeOf(candidate.frame()).toSeconds();
    return say(
        film,
        leads ? .6 : .5,
        CONFIDENCE,
        leads
            ? "The next line begins "
                + Say.seconds(pause.get().end() - at)
                + " after the cut: let its sound come in "
                + frames
                + " before its picture."
            : "The line has ended "
                + Say.seconds(at - pause.get().start())
                + " before the cut: let its sound run on under the next picture for "
                + frames
                + ".",
        candidate.range().start(),
        candidate.frame());
  }

  /** The pause around a cut that lies between two lines, both near. */
  private static Optional<Pause> handOver(long cut, Evidence film) {
    RationalTime time = film.timeOf(cut);
    if (film.speechAround(time).isPresent()) {
      return Optional.empty();
    }
    Pause pause = Pause.around(time, film);
    double at = time.toSeconds();
    return pause.isBetweenLines()
            && at - pause.start() <= HAND_OVER
            && pause.end() - at <= HAND_OVER
        ? Optional.of(pause)
        : Optional.empty();
  }

  private static Optional<Candidate> jCut(long cut, Pause pause, Evidence film) {
    double free = film.timeOf(cut).toSeconds() - pause.start() - ROOM;
    return frames(free, film)
        .map(
            frames ->
                new Candidate(
                    SuggestionKind.J_CUT, new FrameRange(Math.max(0, cut - frames), cut), cut));
  }

  private static Optional<Candidate> lCut(long cut, Pause pause, Evidence film) {
    double free = pause.end() - film.timeOf(cut).toSeconds() - ROOM;
    return frames(free, film)
        .map(
            frames ->
                new Candidate(
                    SuggestionKind.L_CUT,
                    new FrameRange(cut, Math.min(film.frames(), cut + frames)),
                    cut));
  }

  private static Optional<Long> frames(double free, Evidence film) {
    return free >= LEAST
        ? Optional.of((long) (Math.min(MOST, free) * film.measured().clock().rate().perSecond()))
        : Optional.empty();
  }
}
