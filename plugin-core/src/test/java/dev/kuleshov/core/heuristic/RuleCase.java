package dev.kuleshov.core.heuristic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What tests of rules need: to ask one rule, and to ask all whether one objects. */
abstract class RuleCase {

  static final Box CLOSE = FilmFixture.box(.5, .4, .5);
  static final Box MEDIUM = FilmFixture.box(.5, .4, .2);

  private static final List<CutHeuristic> ALL =
      Heuristics.load(RuleCase.class.getClassLoader()).rules();

  private final CutHeuristic rule;

  RuleCase(CutHeuristic rule) {
    this.rule = rule;
  }

  final List<Candidate> proposals(FilmFixture film) {
    return rule.propose(film.evidence());
  }

  final void assertProposes(FilmFixture film, Candidate... expected) {
    assertEquals(List.of(expected), proposals(film));
  }

  final void assertProposesNothing(FilmFixture film) {
    assertEquals(List.of(), proposals(film));
  }

  final Reason word(Candidate candidate, FilmFixture film) {
    Optional<Reason> reason = rule.judge(candidate, film.evidence());
    assertTrue(reason.isPresent(), "nothing said of " + candidate);
    return reason.get();
  }

  final void assertFor(Candidate candidate, FilmFixture film, String text) {
    Reason reason = word(candidate, film);
    assertTrue(reason.score() > 0 && reason.confidence() > 0, reason.toString());
    assertEquals(text, reason.text());
  }

  final void assertAgainst(Candidate candidate, FilmFixture film, String text) {
    Reason reason = word(candidate, film);
    assertTrue(reason.score() < 0 && reason.confidence() > 0, reason.toString());
    assertEquals(text, reason.text());
  }

  final void assertSaysNothing(Candidate candidate, FilmFixture film) {
    assertEquals(Optional.empty(), rule.judge(candidate, film.evidence()));
  }

  /** All rules together let nobody follow the candidate. */
  static void assertVetoed(Candidate candidate, FilmFixture film) {
    Evidence evidence = film.evidence();
    assertTrue(
        ALL.stream().flatMap(r -> r.judge(candidate, evidence).stream()).anyMatch(Reason::veto),
        "nobody vetoes " + candidate);
  }

  static Candidate change(SuggestionKind kind, long start, long end) {
    return new Candidate(kind, new FrameRange(start, end), start);
  }

  /** A calm face that shows an emotion: coming, full, fading, gone at these frames. */
  static LongFunction<EmotionScores> shows(
      Emotion emotion, double onset, double full, double fading, double gone) {
    return frame -> {
      double comes = Scale.ramp((double) frame, onset, full);
      double goes = 1 - Scale.ramp((double) frame, fading, gone);
      return FilmFixture.feeling(emotion, .9 * Math.min(comes, goes));
    };
  }
}
