package dev.kuleshov.core.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.core.heuristic.Heuristics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliberationTest {

  private static final Heuristics RULES = Heuristics.load(DeliberationTest.class.getClassLoader());

  private static Deliberation deliberation(long seed) {
    return Deliberation.of(0, RULES.rules(), RandomFilms.film(seed));
  }

  private static CutStyle weighed(CutStyle style, Map<MurchTerm, Double> weights) {
    return new CutStyle(
        style.name(),
        style.averageShot(),
        style.spread(),
        style.paceSlope(),
        style.longestPause(),
        weights,
        style.transitions(),
        style.scales(),
        style.arc());
  }

  @Test
  void ranked_usually_isWhatTheSuggesterSays() {
    for (long seed = 0; seed < 6; seed++) {
      Evidence film = RandomFilms.film(seed);
      assertEquals(
          new Suggester(RULES.rules()).suggest(0, film).suggestions(),
          Deliberation.of(0, RULES.rules(), film).ranked(film.style(), Sensitivity.USUAL));
    }
  }

  @Test
  void ranked_otherWeights_areThoseOfAFilmHeardWithThem() {
    for (long seed = 0; seed < 6; seed++) {
      Evidence film = RandomFilms.film(seed);
      CutStyle rhythm = weighed(film.style(), Map.of(MurchTerm.RHYTHM, 90.0));
      Evidence same =
          new Evidence(film.measured(), film.curve(), rhythm, film.isEdit(), Optional.empty());
      assertEquals(
          new Suggester(RULES.rules())
              .suggest(0, same).suggestions().stream().map(Suggestion::candidate).toList(),
          Deliberation.of(0, RULES.rules(), film).ranked(rhythm, Sensitivity.USUAL).stream()
              .map(Suggestion::candidate)
              .toList());
    }
  }

  @Test
  void contest_rivals_overlapTheirWinnerAndAreNotSuggested() {
    int rivals = 0;
    for (long seed = 0; seed < 12; seed++) {
      Deliberation heard = deliberation(seed);
      Contest contest = heard.contest(heard.film().style(), Sensitivity.of(1));
      Set<Candidate> winners = new HashSet<>();
      contest.suggestions().forEach(s -> winners.add(s.candidate()));
      for (Suggestion winner : contest.suggestions()) {
        for (Suggestion rival : contest.rivals().getOrDefault(winner.id(), List.of())) {
          rivals++;
          assertFalse(winners.contains(rival.candidate()));
          assertTrue(
              rival.candidate().range().start()
                      <= winner.candidate().range().end() + LegalCuts.APART
                  && winner.candidate().range().start()
                      <= rival.candidate().range().end() + LegalCuts.APART,
              winner + " and " + rival);
        }
      }
    }
    assertTrue(rivals > 0);
  }

  @Test
  void find_whatIsSuggested_hasTheSameScore() {
    Deliberation heard = deliberation(3);
    for (Suggestion s : heard.ranked(heard.film().style(), Sensitivity.of(1))) {
      Suggestion found = heard.find(s.candidate(), heard.film().style()).orElseThrow();
      assertEquals(s.score(), found.score());
      assertEquals(s.reasons(), found.reasons());
    }
    assertTrue(heard.find(Candidate.split(1), heard.film().style()).isEmpty());
  }

  @Test
  void sensitivity_scale_isTheUsualInItsMiddleAndRises() {
    assertEquals(Sensitivity.USUAL, Sensitivity.of(.5));
    assertTrue(Sensitivity.of(1).density() > Sensitivity.of(.6).density());
    assertTrue(Sensitivity.of(1).leastScore() < Sensitivity.of(.6).leastScore());
    assertThrows(IllegalArgumentException.class, () -> Sensitivity.of(1.1));
    assertThrows(IllegalArgumentException.class, () -> Sensitivity.of(Double.NaN));
  }
}
