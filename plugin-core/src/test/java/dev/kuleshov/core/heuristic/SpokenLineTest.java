package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class SpokenLineTest extends RuleCase {

  SpokenLineTest() {
    super(new SpokenLine());
  }

  private static FilmFixture film() {
    return FilmFixture.film(250).speech(2, 4);
  }

  @Test
  void judge_removalOfALine_isAgainstIt() {
    assertAgainst(
        change(SuggestionKind.REMOVE, 40, 120), film(), "This takes out 2.0 seconds of speech.");
  }

  @Test
  void judge_removalBesideTheLine_saysNothing() {
    assertSaysNothing(change(SuggestionKind.REMOVE, 110, 200), film());
    assertSaysNothing(Candidate.split(30), film());
  }

  @Test
  void judge_removalOfHalfALine_isVetoed() {
    assertVetoed(change(SuggestionKind.REMOVE, 40, 75), film());
  }
}
