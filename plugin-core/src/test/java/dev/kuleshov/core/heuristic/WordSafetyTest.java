package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.footage.evidence.FilmFixture;
import org.junit.jupiter.api.Test;

class WordSafetyTest extends RuleCase {

  WordSafetyTest() {
    super(new WordSafety());
  }

  private static FilmFixture film() {
    return FilmFixture.film(250).speech(2, 3);
  }

  @Test
  void judge_splitInsideSpeech_vetoes() {
    assertAgainst(
        Candidate.split(60), film(), "Somebody speaks at 00:00:02:10: never cut into a line.");
    assertVetoed(Candidate.split(60), film());
  }

  @Test
  void judge_rangeEndInsideSpeech_vetoes() {
    assertVetoed(change(SuggestionKind.REMOVE, 20, 60), film());
    assertVetoed(change(SuggestionKind.HOLD, 60, 100), film());
  }

  @Test
  void judge_cutAtEdgeOfSpeech_saysNothing() {
    assertSaysNothing(Candidate.split(50), film());
    assertSaysNothing(Candidate.split(75), film());
    assertSaysNothing(change(SuggestionKind.REMOVE, 20, 100), film());
  }
}
