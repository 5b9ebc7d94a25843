package dev.kuleshov.core.suggest;

import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns what the rules propose into ranked suggestions.
 *
 * <p>Whatever the rules say, no suggestion has a frame strictly inside speech, none lies within six
 * frames of another or of a shot boundary that it is not about, and all lie inside the film. The
 * same evidence and rules give the same suggestions.
 */
public final class Suggester {

  /** How many suggestions a minute an editor can be asked to look at; a starting point. */
  public static final double SUGGESTIONS_A_MINUTE = 12;

  /** A change that scores less is not worth an editor's time. */
  private static final double LEAST_SCORE = .12;

  /** A split is moved to a beat that is at most this many seconds away. */
  private static final double BEAT_REACH = .35;

  /** A beat less clear than this is none to cut on. */
  private static final double LEAST_CLARITY = .5;

  private final List<CutHeuristic> rules;
  private final double density;

  /**
   * Makes a suggester of the usual density.
   *
   * @param rules the rules to ask, in the order to ask them
   */
  public Suggester(List<CutHeuristic> rules) {
    this(rules, SUGGESTIONS_A_MINUTE);
  }

  /**
   * Makes a suggester.
   *
   * @param rules the rules to ask, in the order to ask them
   * @param density how many suggestions a minute of film there may be, above 0
   */
  public Suggester(List<CutHeuristic> rules, double density) {
    if (!(density > 0)) {
      throw new IllegalArgumentException("density must be above 0, not " + density);
    }
    this.rules = List.copyOf(rules);
    this.density = density;
  }

  /**
   * Suggests changes to one film.
   *
   * @param media which of the run's media the film is, counted from 0
   * @param film the evidence
   * @return the suggestions, best first, and what went wrong
   */
  public Suggested suggest(int media, Evidence film) {
    if (film.frames() == 0) {
      return new Suggested(List.of(), List.of());
    }
    Jury jury = new Jury(rules, film);
    List<Judged> judged = new ArrayList<>();
    for (Candidate candidate : legal(jury.proposals(), film)) {
      List<Reason> reasons = jury.judge(candidate);
      Score score = Score.of(reasons, film.style());
      if (reasons.stream().noneMatch(Reason::veto) && score.value() >= LEAST_SCORE) {
        judged.add(new Judged(candidate, score, Score.sorted(reasons, film.style())));
      }
    }
    Collections.sort(judged);
    Selection selection = new Selection(film, most(film));
    List<Judged> chosen = judged.stream().filter(j -> selection.accept(j.candidate())).toList();
    return new Suggested(numbered(chosen, media, film), jury.findings());
  }

  /**
   * Returns the suggestions of several films as one list, the best first.
   *
   * @param perMedia the suggestions of each film, as {@link #suggest} returns them
   */
  public static List<Suggestion> ranked(List<List<Suggestion>> perMedia) {
    return perMedia.stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparingDouble((Suggestion s) -> -s.score())
                .thenComparing(Suggestion::media)
                .thenComparing(Suggestion::frame)
                .thenComparing(Suggestion::id))
        .toList();
  }

  private int most(Evidence film) {
    double minutes = film.measured().clock().duration().toSeconds() / 60;
    return (int) Math.min(Integer.MAX_VALUE - 1.0, Math.ceil(density * minutes)) + 1;
  }

  /** The candidates on legal frames, each once, with a second place on the beat for splits. */
  private static Set<Candidate> legal(List<Candidate> proposals, Evidence film) {
    Fitting fitting = new Fitting(film, new LegalCuts(film));
    Set<Candidate> legal = new LinkedHashSet<>();
    for (Candidate proposal : proposals) {
      fitting.fit(proposal).ifPresent(legal::add);
    }
    for (Candidate candidate : List.copyOf(legal)) {
      if (candidate.kind() == SuggestionKind.SPLIT) {
        onBeat(candidate, film).flatMap(fitting::fit).ifPresent(legal::add);
      }
    }
    return legal;
  }

  private static java.util.Optional<Candidate> onBeat(Candidate split, Evidence film) {
    FrameClock clock = film.measured().clock();
    RationalTime time = clock.timeOf(split.frame());
    return film.measured()
        .sound()
        .pulse()
        .filter(pulse -> pulse.clarity() >= LEAST_CLARITY && !pulse.beats().isEmpty())
        .map(pulse -> nearest(pulse, time))
        .filter(beat -> Math.abs(beat.minus(time).toSeconds()) <= BEAT_REACH)
        .filter(beat -> beat.compareTo(clock.duration()) < 0)
        .map(beat -> Candidate.split(clock.frameAt(beat)));
  }

  private static RationalTime nearest(Pulse pulse, RationalTime time) {
    int found = Collections.binarySearch(pulse.beats(), time);
    int after = Math.min(found >= 0 ? found : -found - 1, pulse.beats().size() - 1);
    RationalTime next = pulse.beats().get(after);
    RationalTime last = pulse.beats().get(Math.max(0, after - 1));
    return time.minus(last).compareTo(next.minus(time)) < 0 ? last : next;
  }

  /** Gives ids in the order of the film, and keeps the order of the list. */
  private static List<Suggestion> numbered(List<Judged> chosen, int media, Evidence film) {
    List<Judged> inOrder =
        chosen.stream().sorted(Comparator.comparing(j -> j.candidate().range().start())).toList();
    String prefix = media == 0 ? "s" : "m" + (media + 1) + "-s";
    List<Suggestion> suggestions = new ArrayList<>();
    for (Judged judged : chosen) {
      Candidate candidate = judged.candidate();
      suggestions.add(
          new Suggestion(
              prefix + String.format(Locale.ROOT, "%04d", inOrder.indexOf(judged) + 1),
              media,
              candidate,
              film.timeOf(candidate.frame()),
              film.measured().clock().timeOf(candidate.range()),
              judged.score().value(),
              judged.score().confidence(),
              judged.reasons()));
    }
    return suggestions;
  }

  /** A candidate that was not vetoed; the best comes first, the earlier of equals. */
  private record Judged(Candidate candidate, Score score, List<Reason> reasons)
      implements Comparable<Judged> {

    private static final Comparator<Judged> BEST_FIRST =
        Comparator.comparingDouble((Judged j) -> -j.score.value())
            .thenComparingDouble(j -> -j.score.confidence())
            .thenComparingLong(j -> j.candidate.range().start())
            .thenComparingLong(j -> j.candidate.range().end())
            .thenComparingLong(j -> j.candidate.frame())
            .thenComparing(j -> j.candidate.kind());

    @Override
    public int compareTo(Judged other) {
      return BEST_FIRST.compare(this, other);
    }
  }
}
