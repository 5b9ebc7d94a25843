package dev.kuleshov.core.suggest;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the rules say of every legal change to one film.
 *
 * <p>To hear the rules takes long; to rank what they said again, with other weights or more or
 * fewer suggestions, takes a moment. Immutable.
 */
public final class Deliberation {

  /** A split is moved to a beat that is at most this many seconds away. */
  private static final double BEAT_REACH = .35;

  /** A beat less clear than this is none to cut on. */
  private static final double LEAST_CLARITY = .5;

  /** How many losers are shown beside a winner. */
  private static final int MOST_RIVALS = 2;

  private final int media;
  private final Evidence film;
  private final Map<Candidate, Heard> heard;
  private final List<Finding> findings;

  private Deliberation(int media, Evidence film, List<Heard> heard, List<Finding> findings) {
    this.media = media;
    this.film = film;
    this.heard = new java.util.LinkedHashMap<>();
    heard.forEach(said -> this.heard.put(said.candidate(), said));
    this.findings = List.copyOf(findings);
  }

  /** A legal candidate that nobody vetoes, and what speaks for it and against it. */
  private record Heard(Candidate candidate, List<Reason> reasons, Terms terms) {}

  /**
   * Hears the rules.
   *
   * @param media which of the run's media the film is, counted from 0
   * @param rules the rules to ask, in the order to ask them
   * @param film the evidence
   */
  public static Deliberation of(int media, List<CutHeuristic> rules, Evidence film) {
    if (film.frames() == 0) {
      return new Deliberation(media, film, List.of(), List.of());
    }
    Jury jury = new Jury(rules, film);
    List<Heard> heard = new ArrayList<>();
    for (Candidate candidate : legal(jury.proposals(), film)) {
      List<Reason> reasons = jury.judge(candidate);
      if (reasons.stream().noneMatch(Reason::veto)) {
        heard.add(new Heard(candidate, reasons, Terms.of(reasons)));
      }
    }
    return new Deliberation(media, film, heard, jury.findings());
  }

  /** Returns the film that was deliberated on. */
  public Evidence film() {
    return film;
  }

  /** Returns which rules failed. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Ranks the changes.
   *
   * @param style weighs the terms; its other parts count as they did when the rules were heard
   * @param sensitivity how much is suggested
   * @return the suggestions, the best first
   */
  public List<Suggestion> ranked(CutStyle style, Sensitivity sensitivity) {
    return numbered(chosen(judged(style, sensitivity), sensitivity), style);
  }

  /**
   * Ranks the changes, and tells for each that is suggested which ones it has won over.
   *
   * @param style as in {@link #ranked}
   * @param sensitivity as in {@link #ranked}
   */
  public Contest contest(CutStyle style, Sensitivity sensitivity) {
    List<Judged> judged = judged(style, sensitivity);
    List<Judged> chosen = chosen(judged, sensitivity);
    List<Suggestion> suggestions = numbered(chosen, style);
    TreeMap<Long, Suggestion> places = new TreeMap<>();
    suggestions.forEach(s -> places.put(s.candidate().range().start(), s));
    Set<Judged> winners = Collections.newSetFromMap(new IdentityHashMap<>());
    winners.addAll(chosen);
    Map<String, List<Suggestion>> rivals = new TreeMap<>();
    for (Judged loser : judged) {
      Suggestion winner =
          winners.contains(loser) ? null : inTheWay(places, loser.candidate().range());
      if (winner != null) {
        List<Suggestion> known = rivals.computeIfAbsent(winner.id(), id -> new ArrayList<>());
        if (known.size() < MOST_RIVALS) {
          known.add(suggestion(winner.id() + (char) ('b' + known.size()), loser, style));
        }
      }
    }
    return new Contest(suggestions, rivals);
  }

  private static Suggestion inTheWay(NavigableMap<Long, Suggestion> places, FrameRange range) {
    Map.Entry<Long, Suggestion> before = places.floorEntry(range.end() + LegalCuts.APART);
    return before != null
            && before.getValue().candidate().range().end() + LegalCuts.APART >= range.start()
        ? before.getValue()
        : null;
  }

  /**
   * Returns what the rules say of a change, whether or not it is suggested now.
   *
   * @param candidate the change
   * @param style weighs the terms
   * @return the suggestion; empty where the rules never spoke of it
   */
  public Optional<Suggestion> find(Candidate candidate, CutStyle style) {
    return Optional.ofNullable(heard.get(candidate))
        .map(said -> suggestion("s", judged(said, Score.shares(style)), style));
  }

  private List<Judged> judged(CutStyle style, Sensitivity sensitivity) {
    double[] shares = Score.shares(style);
    List<Judged> judged = new ArrayList<>();
    for (Heard said : heard.values()) {
      Judged now = judged(said, shares);
      if (now.score().value() >= sensitivity.leastScore()) {
        judged.add(now);
      }
    }
    Collections.sort(judged);
    return judged;
  }

  private static Judged judged(Heard said, double[] shares) {
    return new Judged(said.candidate(), Score.of(said.terms(), shares), said.reasons());
  }

  private List<Judged> chosen(List<Judged> judged, Sensitivity sensitivity) {
    Selection selection = new Selection(film, most(sensitivity.density()));
    return judged.stream().filter(j -> selection.accept(j.candidate())).toList();
  }

  private int most(double density) {
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

  private static Optional<Candidate> onBeat(Candidate split, Evidence film) {
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
  private List<Suggestion> numbered(List<Judged> chosen, CutStyle style) {
    IdentityHashMap<Judged, Integer> places = new IdentityHashMap<>();
    chosen.stream()
        .sorted(Comparator.comparing(j -> j.candidate().range().start()))
        .forEach(judged -> places.put(judged, places.size() + 1));
    String prefix = media == 0 ? "s" : "m" + (media + 1) + "-s";
    return chosen.stream()
        .map(judged -> suggestion(prefix + fourDigits(places.get(judged)), judged, style))
        .toList();
  }

  /** Thousands are numbered at each move of a slider, for which a formatter takes too long. */
  private static String fourDigits(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private Suggestion suggestion(String id, Judged judged, CutStyle style) {
    Candidate candidate = judged.candidate();
    return new Suggestion(
        id,
        media,
        candidate,
        film.timeOf(candidate.frame()),
        film.measured().clock().timeOf(candidate.range()),
        judged.score().value(),
        judged.score().confidence(),
        Score.sorted(judged.reasons(), style));
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
