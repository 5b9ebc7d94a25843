package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class ClimaxKeptTest extends RuleCase {

  ClimaxKeptTest() {
    super(new ClimaxKept());
  }

  private static FilmFixture film() {
    return FilmFixture.film(500).trend(TrendKind.CLIMAX, 8, 12);
  }

  @Test
  void propose_climax_givesItRoom() {
    assertProposes(film(), change(SuggestionKind.HOLD, 200, 300));
    assertFor(
        change(SuggestionKind.HOLD, 200, 300),
        film(),
        "This is the film's strongest moment, at 00:00:08:00: give it room.");
  }

  @Test
  void propose_noClimax_nothing() {
    assertProposesNothing(FilmFixture.film(500).trend(TrendKind.FLAT, 0, 20));
  }

  @Test
  void judge_removalOfPart_isAgainstIt() {
    assertAgainst(
        change(SuggestionKind.REMOVE, 280, 400),
        film(),
        "This cuts into the film's strongest moment.");
  }

  @Test
  void judge_removalElsewhereOrSplit_saysNothing() {
    assertSaysNothing(change(SuggestionKind.REMOVE, 20, 100), film());
    assertSaysNothing(Candidate.split(250), film());
  }

  @Test
  void judge_removalOfMost_vetoes() {
    assertVetoed(change(SuggestionKind.REMOVE, 190, 280), film());
  }
}
