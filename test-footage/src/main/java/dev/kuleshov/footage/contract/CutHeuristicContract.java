package dev.kuleshov.footage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every rule of editing has to keep, a plug-in's as well as a built-in one.
 *
 * <p>Extend it in a test of the rule and return the rule from {@link #rule()}.
 */
public abstract class CutHeuristicContract {

  private static final int PLACES = 12;

  /** Returns the rule to test; called before each use, and may return a new instance each time. */
  protected abstract CutHeuristic rule();

  /** The id is lower-case words joined by hyphens, and the same every time. */
  @Test
  public void id_always_isStableLowerCaseWords() {
    assertTrue(rule().id().matches("[a-z0-9]+(-[a-z0-9]+)*"), rule().id());
    assertEquals(rule().id(), rule().id());
    assertNotNull(rule().term());
  }

  /** Whatever the film, proposals lie inside it. */
  @Test
  public void propose_anyFilm_staysInsideTheFilm() {
    ContractFilms.all()
        .forEach(
            (name, film) -> {
              List<Candidate> candidates = rule().propose(film);
              assertNotNull(candidates, name);
              for (Candidate candidate : candidates) {
                assertTrue(candidate.range().end() <= film.frames(), name + ": " + candidate);
              }
            });
  }

  /** The same evidence gives the same answer, whatever the rule has seen in between. */
  @Test
  public void proposeAndJudge_askedAgain_answersTheSame() {
    Map<String, Evidence> films = ContractFilms.all();
    CutHeuristic rule = rule();
    List<Object> first = new ArrayList<>();
    films.values().forEach(film -> first.add(answers(rule, film)));
    List<Object> again = new ArrayList<>();
    ContractFilms.all().values().forEach(film -> again.add(answers(rule, film)));
    assertEquals(first, again);
    List<Object> fresh = new ArrayList<>();
    films.values().forEach(film -> fresh.add(answers(rule(), film)));
    assertEquals(first, fresh);
  }

  /** A reason names the rule, shows frames of the film, and is a sentence. */
  @Test
  public void judge_anyCandidate_givesAReasonThatHolds() {
    ContractFilms.all()
        .forEach(
            (name, film) -> {
              for (Candidate candidate : candidates(film)) {
                Optional<Reason> reason = rule().judge(candidate, film);
                assertNotNull(reason, name);
                reason.ifPresent(said -> assertHolds(said, film, name + ": " + candidate));
              }
            });
  }

  /** A rule that wants something does not speak against it. */
  @Test
  public void judge_ownProposal_isNotAgainstIt() {
    ContractFilms.all()
        .forEach(
            (name, film) -> {
              for (Candidate candidate : rule().propose(film)) {
                Optional<Reason> reason = rule().judge(candidate, film);
                assertFalse(
                    reason.filter(Reason::veto).isPresent(), name + ": vetoes its " + candidate);
              }
            });
  }

  private void assertHolds(Reason reason, Evidence film, String what) {
    assertEquals(rule().id(), reason.heuristic(), what);
    assertEquals(rule().term(), reason.term(), what);
    assertTrue(
        Character.isUpperCase(reason.text().charAt(0)) && reason.text().endsWith("."),
        what + " gets no sentence: " + reason.text());
    long before = -1;
    for (long frame : reason.frames()) {
      assertTrue(frame > before && frame < film.frames(), what + " shows " + reason.frames());
      before = frame;
    }
  }

  private static List<Object> answers(CutHeuristic rule, Evidence film) {
    List<Object> answers = new ArrayList<>(rule.propose(film));
    for (Candidate candidate : candidates(film)) {
      answers.add(rule.judge(candidate, film));
    }
    return answers;
  }

  /** Every kind of change at places all over the film, and where its shots begin and end. */
  private static List<Candidate> candidates(Evidence film) {
    List<Long> places = new ArrayList<>();
    for (int i = 0; i <= PLACES; i++) {
      places.add(film.frames() * i / PLACES);
    }
    film.measured().shots().forEach(shot -> places.add(shot.frames().end()));
    List<Candidate> candidates = new ArrayList<>();
    for (long start : places) {
      for (SuggestionKind kind : SuggestionKind.values()) {
        if (kind == SuggestionKind.SPLIT) {
          candidates.add(Candidate.split(start));
          continue;
        }
        for (long length : new long[] {3, film.frames() / 10, film.frames()}) {
          FrameRange range = new FrameRange(start, Math.min(film.frames(), start + length));
          boolean atEnd = kind == SuggestionKind.TRIM_HEAD || kind == SuggestionKind.J_CUT;
          candidates.add(new Candidate(kind, range, atEnd ? range.end() : range.start()));
        }
      }
    }
    return candidates;
  }
}
